package clipping;

import java.util.ArrayList;
import java.util.List;

public class Clipping {
    static class Place {
        final double[] array;
        final int index;

        Place(double[] array, int index) {
            this.array = array;
            this.index = index;
        }

        double get() {
            return array[index];
        }

        void set(double value) {
            array[index] = value;
        }
    }

    private static List<Place> places(List<Parameter> parameters) {
        List<Place> places = new ArrayList<>();
        for (Parameter p : parameters) {
            for (int i = 0; i < p.grad().length; i++) {
                places.add(new Place(p.grad(), i));
            }
        }
        return places;
    }

    public static void byValue(List<Parameter> parameters, double limit) {
        for (Place place : places(parameters)) {
            if (Math.abs(place.get()) > limit) {
                place.set(Math.copySign(limit, place.get()));
            }
        }
    }

    public static Norms byNorm(List<Parameter> parameters, double maxNorm) {
        double before = 0;
        for (Place place : places(parameters)) {
            before = Math.hypot(before, place.get());
        }
        if (before - before != 0) {
            System.out.println("bad norm");
            throw new ArithmeticException();
        }
        double after = before;
        if (before > maxNorm) {
            after = 0;
            for (Place place : places(parameters)) {
                place.set(place.get() / before * maxNorm);
                after = Math.hypot(after, place.get());
            }
        }
        return new Norms(before, after);
    }
}
