package io.spreadtrader.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** How to take a record apart and put it together again. */
final class RecordShape {
    private final Class<?> type;
    private final List<RecordComponent> components;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;

    RecordShape(Class<?> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            this.accessors = new MethodHandle[components.size()];
            for (int i = 0; i < accessors.length; i++) {
                Method accessor = components.get(i).getAccessor();
                accessor.setAccessible(true);
                accessors[i] = lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
            }
            Constructor<?> canonical = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            this.constructor = lookup.unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record has its accessors and constructor: " + type, e);
        }
    }

    Class<?> type() {
        return type;
    }

    List<RecordComponent> components() {
        return components;
    }

    Object part(Object value, int index) {
        try {
            Object part = (Object) accessors[index].invokeExact(value);
            if (part == null) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + "." + components.get(index).getName() + " is null");
            }
            return part;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws DecodingException when the record refuses these parts */
    Object assembled(Object... parts) {
        try {
            return (Object) constructor.invokeExact(parts);
        } catch (RuntimeException e) {
            throw new DecodingException(
                    "no " + type.getSimpleName() + " of " + Arrays.toString(parts) + ": " + e.getMessage());
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
