package mingjing.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjing.store.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a record of plain components from a stream of JSON: texts, whole numbers, days, words, codes, lists and records of those.
 *
 * <p>Twice as fast as Jackson's binding, which looks up its constructors for each object, and a rebuild reads millions. It only
 * knows the shape we write ourselves; whatever else it meets it refuses with {@link Unusual}, and Jackson is asked.
 */
final class RecordReader {
    private final Map<String, Integer> places = new HashMap<>();
    private final Value[] values;
    private final MethodHandle constructor;

    /** Reads the value the parser stands at. */
    private interface Value {
        Object read(JsonParser parser);
    }

    /** Not what this reader knows. */
    static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusual(String what) {
            super(what, null, false, false);
        }
    }

    private RecordReader(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        values = new Value[components.length];
        for (int i = 0; i < components.length; i++) {
            places.put(components[i].getName(), i);
            values[i] = value(components[i].getGenericType());
        }
        try {
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new Unusual(e.toString());
        }
    }

    /** Throws {@link Unusual} for a type it cannot read. */
    static RecordReader of(Class<?> type) {
        if (!type.isRecord()) {
            throw new Unusual(type + " is no record");
        }
        return new RecordReader(type);
    }

    private static Value value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(value(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new Unusual("a component of type " + type);
        }
        if (plain == String.class) {
            return RecordReader::text;
        }
        if (plain == int.class) {
            return parser -> expect(parser, JsonToken.VALUE_NUMBER_INT).getIntValue();
        }
        if (plain == LocalDate.class) {
            return parser -> CanonicalJson.day(text(parser));
        }
        if (plain.isEnum()) {
            return word(plain);
        }
        RecordReader nested = of(plain);
        return isCode(plain) ? parser -> nested.make(text(parser)) : nested::read;
    }

    /** A record that is written as the text it holds. */
    private static boolean isCode(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }

    private static Value word(Class<?> type) {
        Map<String, Object> words = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(constant.toString(), constant);
        }
        return parser -> known(words.get(text(parser)), type);
    }

    private static Object known(@Nullable Object constant, Class<?> type) {
        if (constant == null) {
            throw new Unusual("not a " + type);
        }
        return constant;
    }

    private static Value list(Value element) {
        return parser -> {
            expect(parser, JsonToken.START_ARRAY);
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(element.read(parser));
            }
            return elements;
        };
    }

    private static String text(JsonParser parser) {
        return expect(parser, JsonToken.VALUE_STRING).getString();
    }

    private static JsonParser expect(JsonParser parser, JsonToken wanted) {
        if (parser.currentToken() != wanted) {
            throw new Unusual("no " + wanted);
        }
        return parser;
    }

    /** Reads the object the parser stands at, which must have every component and nothing else. */
    Object read(JsonParser parser) {
        expect(parser, JsonToken.START_OBJECT);
        Object[] components = new Object[values.length];
        int missing = values.length;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Integer place = places.get(name);
            if (place == null) {
                throw new Unusual("a member " + name);
            }
            parser.nextToken();
            components[place] = values[place].read(parser);
            missing--;
        }
        if (missing > 0 || parser.currentToken() != JsonToken.END_OBJECT) {
            throw new Unusual("members are missing");
        }
        return make(components);
    }

    private Object make(Object... components) {
        try {
            return constructor.invokeExact(components);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a constructor of a record declares an exception", e);
        }
    }
}
