package org.chainmark.protocol;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainmark.protocol.JudgeMessage.Call;
import org.chainmark.protocol.JudgeMessage.CallbackReturned;
import org.chainmark.protocol.JudgeMessage.CallbackThrew;
import org.chainmark.protocol.JudgeMessage.Contract;
import org.chainmark.protocol.JudgeMessage.Load;
import org.chainmark.protocol.JudgeMessage.Reset;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.JudgeMessage.ScriptCall;

/** Messages of the judge to frames and back. */
final class JudgeMessageCodec {
    private static final int LOAD = 1;
    private static final int CALL = 2;
    private static final int RUN_SCRIPT = 3;
    private static final int CALLBACK_RETURNED = 4;
    private static final int CALLBACK_THREW = 5;
    private static final int RESET = 6;

    private JudgeMessageCodec() {}

    static void put(ByteSink out, JudgeMessage message) throws ProtocolViolation {
        if (message instanceof RunScript script) {
            out.start(RUN_SCRIPT);
            putScript(out, script);
        } else if (message instanceof Call call) {
            out.start(CALL);
            out.putCount(call.id());
            putCall(out, call.member(), call.target(), call.arguments());
        } else if (message instanceof CallbackReturned returned) {
            out.start(CALLBACK_RETURNED);
            ValueCodec.put(out, returned.value());
        } else if (message instanceof CallbackThrew) {
            out.start(CALLBACK_THREW);
        } else if (message instanceof Reset) {
            out.start(RESET);
        } else if (message instanceof Load load) {
            out.start(LOAD);
            putLoad(out, load);
        }
    }

    static JudgeMessage take(ByteSource in) throws ProtocolViolation {
        int type = in.takeByte();
        return switch (type) {
            case LOAD -> new Load(takeClasses(in), takeContracts(in));
            case CALL -> new Call(in.takeCount(), in.takeCount(), takeTarget(in), ValueCodec.takeAll(in));
            case RUN_SCRIPT -> new RunScript(in.takeCount(), takeScriptCalls(in));
            case CALLBACK_RETURNED -> new CallbackReturned(ValueCodec.take(in));
            case CALLBACK_THREW -> new CallbackThrew();
            case RESET -> new Reset();
            default -> throw new ProtocolViolation("an unknown kind of message to the student JVM: " + type);
        };
    }

    private static void putCall(ByteSink out, int member, int target, List<WireValue> arguments)
            throws ProtocolViolation {
        out.putCount(member);
        out.putCount(target + 1);
        ValueCodec.putAll(out, arguments);
    }

    private static int takeTarget(ByteSource in) throws ProtocolViolation {
        return in.takeCount() - 1;
    }

    private static void putScript(ByteSink out, RunScript script) throws ProtocolViolation {
        out.putCount(script.id());
        out.putItems(script.calls().size());
        for (ScriptCall call : script.calls()) {
            out.putBoolean(call.reported());
            putCall(out, call.member(), call.target(), call.arguments());
        }
    }

    private static List<ScriptCall> takeScriptCalls(ByteSource in) throws ProtocolViolation {
        ScriptCall[] calls = new ScriptCall[in.takeItems()];
        for (int i = 0; i < calls.length; i++) {
            boolean reported = in.takeBoolean();
            calls[i] = new ScriptCall(in.takeCount(), takeTarget(in), ValueCodec.takeAll(in), reported);
        }
        return List.of(calls);
    }

    private static void putLoad(ByteSink out, Load load) throws ProtocolViolation {
        out.putItems(load.classes().size());
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(load.classes()).entrySet()) {
            out.putText(entry.getKey());
            out.putBytes(entry.getValue());
        }
        out.putItems(load.contracts().size());
        for (Contract contract : load.contracts()) {
            out.putText(contract.className());
            out.putItems(contract.members().size());
            for (MemberBinding member : contract.members()) {
                putMember(out, member);
            }
        }
    }

    private static Map<String, byte[]> takeClasses(ByteSource in) throws ProtocolViolation {
        Map<String, byte[]> classes = new TreeMap<>();
        for (int left = in.takeItems(); left > 0; left--) {
            if (classes.put(in.takeText(), in.takeBytes()) != null) {
                throw new ProtocolViolation("a class is given twice");
            }
        }
        return classes;
    }

    private static List<Contract> takeContracts(ByteSource in) throws ProtocolViolation {
        Contract[] contracts = new Contract[in.takeItems()];
        for (int i = 0; i < contracts.length; i++) {
            String className = in.takeText();
            MemberBinding[] members = new MemberBinding[in.takeItems()];
            for (int k = 0; k < members.length; k++) {
                members[k] = takeMember(in);
            }
            contracts[i] = new Contract(className, List.of(members));
        }
        return List.of(contracts);
    }

    private static void putMember(ByteSink out, MemberBinding member) throws ProtocolViolation {
        out.putByte(member.kind().code());
        out.putText(member.name());
        out.putItems(member.parameters().size());
        for (WireType parameter : member.parameters()) {
            putType(out, parameter);
        }
        putType(out, member.result());
    }

    private static MemberBinding takeMember(ByteSource in) throws ProtocolViolation {
        MemberBinding.Kind kind = MemberBinding.Kind.of(in.takeByte());
        String name = in.takeText();
        WireType[] parameters = new WireType[in.takeItems()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = takeType(in);
        }
        return new MemberBinding(kind, name, List.of(parameters), takeType(in));
    }

    private static void putType(ByteSink out, WireType type) throws ProtocolViolation {
        out.putByte(type.kind().code());
        if (type.kind() == WireType.Kind.OBJECT || type.kind() == WireType.Kind.LIST) {
            out.putText(type.className());
        }
    }

    private static WireType takeType(ByteSource in) throws ProtocolViolation {
        WireType.Kind kind = WireType.Kind.of(in.takeByte());
        if (kind == WireType.Kind.LIST) {
            return WireType.listOf(in.takeText());
        }
        if (kind != WireType.Kind.OBJECT) {
            return WireType.of(kind);
        }
        String className = in.takeText();
        if (className.isEmpty()) {
            throw new ProtocolViolation("an object type without a class name");
        }
        return WireType.object(className);
    }
}
