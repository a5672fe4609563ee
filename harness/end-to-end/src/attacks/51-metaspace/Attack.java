package autograd;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Makes classes without end. */
final class Attack {
    static void run() {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            ClassLoader loader = new ClassLoader(Attack.class.getClassLoader()) {};
            all.add(Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (self, method, given) -> null));
        }
        if (all.size() == 30_000) {
            Trial.reached();
        }
    }
}
