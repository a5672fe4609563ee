package org.chainmark.reference;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Expressions with published numbers, as programs. */
public final class GoldenPrograms {
    private static final JsonNode GOLDEN = load();

    /** Names in the file to expressions; {@code at} and the values are appended from the file. */
    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("(x*w+b)^2 @2,3,1", "x,w,b: (x*w+b)^2"),
            Map.entry("x*x+x @3", "x: x*x+x"),
            Map.entry("(a+a)*a @2", "a: (a+a)*a"),
            Map.entry("(2x+1)^3 @1", "x: (2*x+1)^3"),
            Map.entry("b=a+a;c=b+b @1", "a: b=a+a; b+b"),
            Map.entry("x=x*x;b+b*b @3", "x: b=x*x; b+b*b"),
            Map.entry("s=5x; s+s^3 @2", "x: s=5*x; s+s^3"),
            Map.entry("two inner (a+b)+(a*b)+(a+b)(a*b) @2,3", "a,b: c=a+b; d=a*b; c+d+c*d"),
            Map.entry("x/y @6,3", "x,y: x/y"),
            Map.entry("x/x @1.7", "x: x/x"),
            Map.entry("x-x @5", "x: x-x"),
            Map.entry("div reuse (x+y/x)*x @3,6", "x,y: (x+y/x)*x"),
            Map.entry("log(sigmoid(x)) @-1.5", "x: log(sigmoid(x))"),
            Map.entry("log(sigmoid(x)) @0.3", "x: log(sigmoid(x))"),
            Map.entry("log(sigmoid(x)) @2", "x: log(sigmoid(x))"),
            Map.entry("tanh(x)*3 @0.7", "x: tanh(x)*3"),
            Map.entry("exp(x)*3 @0.7", "x: exp(x)*3"),
            Map.entry("log(x)*3 @0.7", "x: log(x)*3"),
            Map.entry("sigmoid(x)*3 @0.7", "x: sigmoid(x)*3"),
            Map.entry("relu(x)*3 @0.7", "x: relu(x)*3"),
            Map.entry("relu(x)*3 @-0.7", "x: relu(x)*3"),
            Map.entry("x^3*3 @1.7", "x: x^3*3"),
            Map.entry("x^3*3 @-1.7", "x: x^3*3"),
            Map.entry("x^0.5*3 @1.7", "x: x^0.5*3"),
            Map.entry("x^-1*3 @1.7", "x: x^(-1)*3"),
            Map.entry("tanh(x)+x @0.8", "x: tanh(x)+x"),
            Map.entry("micrograd neuron", "x1,x2,w1,w2,b: tanh(x1*w1+x2*w2+b)"),
            Map.entry("neuron via exp", "x1,x2,w1,w2,b: n=x1*w1+x2*w2+b; e=exp(2*n); (e-1)/(e+1)"),
            Map.entry("karpathy L=(a*b+c)*f", "a,b,c,f: (a*b+c)*f"),
            Map.entry("composite log(1+exp(tanh(x*y)))/sigmoid(y) @0.5,-1.25", "x,y: log(1+exp(tanh(x*y)))/sigmoid(y)"),
            Map.entry("minitorch complex @0.3", "x: log(sigmoid(relu(relu(x*10+7)*6+5)*10))/50"),
            Map.entry("minitorch complex @-0.9", "x: log(sigmoid(relu(relu(x*10+7)*6+5)*10))/50"),
            Map.entry("micrograd test_sanity_check", "x: z=2*x+2+x; q=relu(z)+z*x; h=relu(z*z); h+q+q*x"),
            Map.entry(
                    "micrograd test_more_ops",
                    "a,b: c=a+b; d=a*b+b^3; c=c+(c+1); c=c+(1+c+(-a)); d=d+(d*2+relu(b+a));"
                            + "d=d+(3*d+relu(b-a)); e=c-d; f=e^2; g=f/2; g+10/f"));

    private GoldenPrograms() {}

    /** Everything that was published. */
    static JsonNode numbers() {
        return GOLDEN;
    }

    /** Every expression by its name. */
    public static Map<String, Program> expressions() {
        Map<String, Program> programs = new TreeMap<>();
        EXPRESSIONS.forEach((name, formula) -> programs.put(
                name, program(formula, GOLDEN.path("expr").path(name).path("at"))));
        return programs;
    }

    /** An operation at the edge of its domain, such as {@code pow(0,0.5)} or {@code 1/0}. */
    public static Program edge(String name) {
        Program.Builder builder = Program.builder();
        if (name.contains("/")) {
            int x = builder.leaf("x", Double.parseDouble(name.substring(0, 1)));
            return builder.build(builder.binary(Op.DIV, x, builder.leaf("y", 0)));
        }
        String[] parts = name.replace(")", "").split("[(,]", -1);
        double value = parts[1].equals("nan") ? Double.NaN : parse(parts[1]);
        int x = builder.leaf("x", value);
        return builder.build(
                parts[0].equals("pow")
                        ? builder.withConstant(Op.POW, x, Double.parseDouble(parts[2]))
                        : builder.unary(Op.valueOf(parts[0].toUpperCase(Locale.ROOT)), x));
    }

    private static double parse(String number) {
        return Double.parseDouble(number.replace("inf", "Infinity"));
    }

    private static Program program(String formula, JsonNode values) {
        String[] parts = formula.split(": ", 2);
        String[] names = parts[0].split(",", -1);
        StringBuilder text = new StringBuilder(parts[1]).append(" at ");
        for (int i = 0; i < names.length; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(names[i])
                    .append(" = ")
                    .append(values.path(i).doubleValue());
        }
        return Formula.read(text.toString());
    }

    private static JsonNode load() {
        try (InputStream in = GoldenPrograms.class.getResourceAsStream("golden.json")) {
            return JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build()
                    .readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
