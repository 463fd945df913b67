package io.spreadtrader.local.soak;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts the places right before and right after every call that leaves the process, and cuts it off at one of them. */
final class CrashPoints {
    /** One place between two effects. */
    record Place(int number, String port, String method, boolean before) {
        @Override
        public String toString() {
            return "#" + number + (before ? " before " : " after ") + port + "." + method;
        }
    }

    /** The process is gone. Not an exception: nothing of ours may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(Place place) {
            super("killed " + place, null, false, false);
        }
    }

    private final Consumer<Place> passing;
    private int passed;

    private CrashPoints(Consumer<Place> passing) {
        this.passing = passing;
    }

    /** Cuts nothing off and tells every place. */
    static CrashPoints counting(Consumer<Place> told) {
        return new CrashPoints(told);
    }

    static CrashPoints killingAt(int number) {
        return new CrashPoints(place -> {
            if (place.number() == number) {
                throw new Killed(place);
            }
        });
    }

    /** The same port, whose calls of these methods are places, as is what it asks right before a message leaves. */
    <T> T watched(Class<T> port, T target, Set<String> methods) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean counts = methods.contains(method.getName());
                    if (counts) {
                        pass(port.getSimpleName(), method.getName(), true);
                    }
                    try {
                        Object answer = method.invoke(target, watchedLook(method, arguments));
                        if (counts) {
                            pass(port.getSimpleName(), method.getName(), false);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** No look can be nearer to the socket than this one: behind it lies the one window. */
    private Object @Nullable [] watchedLook(Method method, Object @Nullable [] arguments) {
        return method.getName().equals("askBeforeSending") && arguments != null
                ? new Object[] {watched(Runnable.class, (Runnable) arguments[0], Set.of("run"))}
                : arguments;
    }

    private void pass(String port, String method, boolean before) {
        passed++;
        passing.accept(new Place(passed, port, method, before));
    }
}
