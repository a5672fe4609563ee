package org.chainmark.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.chainmark.protocol.JudgeMessage.Call;
import org.chainmark.protocol.JudgeMessage.CallbackReturned;
import org.chainmark.protocol.JudgeMessage.CallbackThrew;
import org.chainmark.protocol.JudgeMessage.Contract;
import org.chainmark.protocol.JudgeMessage.Load;
import org.chainmark.protocol.JudgeMessage.Reset;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.JudgeMessage.ScriptCall;
import org.chainmark.protocol.StudentMessage.CallbackRequested;
import org.chainmark.protocol.StudentMessage.Output;
import org.chainmark.protocol.StudentMessage.Ready;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.ScriptThrew;
import org.chainmark.protocol.StudentMessage.Threw;
import org.chainmark.protocol.WireValue.BooleanValue;
import org.chainmark.protocol.WireValue.DoubleArray;
import org.chainmark.protocol.WireValue.DoubleValue;
import org.chainmark.protocol.WireValue.Earlier;
import org.chainmark.protocol.WireValue.Function;
import org.chainmark.protocol.WireValue.Handle;
import org.chainmark.protocol.WireValue.IntValue;
import org.chainmark.protocol.WireValue.ListValue;
import org.chainmark.protocol.WireValue.LongValue;
import org.chainmark.protocol.WireValue.Nothing;
import org.chainmark.protocol.WireValue.TextValue;

/** Well-formed messages with random content. */
final class RandomMessages {
    private final Random random;

    RandomMessages(Random random) {
        this.random = random;
    }

    JudgeMessage fromJudge() {
        return switch (random.nextInt(6)) {
            case 0 -> new Call(number(), number(), random.nextInt(3) - 1, values(0));
            case 1 -> new RunScript(number(), list(this::scriptCall));
            case 2 -> new CallbackReturned(value(0));
            case 3 -> new CallbackThrew();
            case 4 -> new Reset();
            // No byte arrays, so that equal messages are equal.
            default -> new Load(Map.of(), list(() -> new Contract(text(), list(this::member))));
        };
    }

    StudentMessage fromStudent() {
        return switch (random.nextInt(7)) {
            case 0 -> new Ready(List.of(1, 5, 300 + number() / 2));
            case 1 -> new Returned(number(), value(0));
            case 2 -> new Threw(number(), exception());
            case 3 -> new ScriptDone(number(), values(0));
            case 4 -> new ScriptThrew(number(), number(), exception());
            case 5 -> new CallbackRequested(number(), values(0));
            default -> new Output(text(), random.nextLong() >>> 1);
        };
    }

    private ScriptCall scriptCall() {
        return new ScriptCall(number(), random.nextInt(5) - 1, values(0), random.nextBoolean());
    }

    private MemberBinding member() {
        MemberBinding.Kind[] kinds = MemberBinding.Kind.values();
        return new MemberBinding(kinds[random.nextInt(kinds.length)], text(), list(this::type), type());
    }

    private WireType type() {
        WireType.Kind[] kinds = WireType.Kind.values();
        WireType.Kind kind = kinds[random.nextInt(kinds.length)];
        return switch (kind) {
            case OBJECT -> WireType.object("autograd.Value");
            case LIST -> WireType.listOf(text());
            default -> WireType.of(kind);
        };
    }

    private ExceptionData exception() {
        return new ExceptionData(text(), text(), list(() -> new ExceptionData.Frame(text(), text(), number())));
    }

    private List<WireValue> values(int depth) {
        return list(() -> value(depth));
    }

    private WireValue value(int depth) {
        return switch (random.nextInt(depth < 5 ? 11 : 10)) {
            case 0 -> Nothing.NOTHING;
            case 1 -> new BooleanValue(random.nextBoolean());
            case 2 -> new IntValue(random.nextInt());
            case 3 -> new LongValue(random.nextLong());
            case 4 -> new DoubleValue(real());
            case 5 -> new TextValue(text());
            case 6 -> new DoubleArray(new double[] {real(), real()});
            case 7 -> new Handle(number());
            case 8 -> new Earlier(number());
            case 9 -> new Function(number());
            default -> new ListValue(values(depth + 1));
        };
    }

    private double real() {
        return Double.longBitsToDouble(random.nextLong());
    }

    private int number() {
        return random.nextInt() >>> (1 + random.nextInt(31));
    }

    private String text() {
        String[] texts = {"", "data", "∂loss/∂w", "\uD83D\uDE00", "\u0000\n\u007f"};
        return texts[random.nextInt(texts.length)];
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            elements.add(element.get());
        }
        return elements;
    }
}
