package io.spreadtrader.gateway;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;

/** Watches calls of ports, and lets a test do something right before or after any of them. */
final class PortCalls {
    /** One place between two calls. */
    record Place(int number, String port, String method, boolean before) {}

    private Consumer<Place> script = place -> {};
    private int passed;

    void script(Consumer<Place> newScript) {
        script = newScript;
    }

    /** Places passed so far. */
    int passed() {
        return passed;
    }

    <T> T watched(Class<T> port, T target, Set<String> methods) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean isWatched = methods.contains(method.getName());
                    if (isWatched) {
                        pass(port.getSimpleName(), method.getName(), true);
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (isWatched) {
                            pass(port.getSimpleName(), method.getName(), false);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void pass(String port, String method, boolean before) {
        passed++;
        script.accept(new Place(passed, port, method, before));
    }
}
