package io.spreadtrader.tws.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the words of a table into layouts. */
final class LayoutParser {
    private final List<String> tokens;
    private int at;

    LayoutParser(List<String> tokens) {
        this.tokens = tokens;
    }

    /** The columns and groups met so far in one message, or in one group. */
    private record Scope(Map<String, Field> fields, Map<String, Group> groups) {
        Scope() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    List<Layout> layouts() {
        List<Layout> layouts = new ArrayList<>();
        while (at < tokens.size()) {
            int id = Integer.parseInt(next());
            String name = next();
            if (!name.endsWith(":")) {
                throw wrong("a message begins with 'ID NAME:'", name);
            }
            Scope scope = new Scope();
            List<Part> parts = parts(scope);
            layouts.add(new Layout(id, name.substring(0, name.length() - 1), parts, scope.fields, scope.groups));
        }
        return layouts;
    }

    private List<Part> parts(Scope scope) {
        List<Part> parts = new ArrayList<>();
        while (at < tokens.size() && !isHead() && !tokens.get(at).equals(")")) {
            parts.add(part(next(), scope));
        }
        return parts;
    }

    private boolean isHead() {
        return at + 1 < tokens.size()
                && tokens.get(at).chars().allMatch(Character::isDigit)
                && tokens.get(at + 1).endsWith(":");
    }

    private Part part(String token, Scope scope) {
        return switch (token.charAt(0)) {
            case '\'' -> new Part.Constant(token.substring(1, token.length() - 1));
            case '@' -> versions(token.substring(1), scope);
            case '?' -> conditional(token.substring(1), scope);
            default -> token.endsWith("*") ? repeated(token, scope) : column(token, scope);
        };
    }

    private Part versions(String range, Scope scope) {
        int dots = range.indexOf("..");
        if (dots < 0) {
            throw wrong("versions are like @150.. or @..123 or @187..189", range);
        }
        String first = range.substring(0, dots);
        String last = range.substring(dots + 2);
        return new Part.Versions(
                first.isEmpty() ? 0 : Integer.parseInt(first),
                last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last),
                inParentheses(scope));
    }

    private Part conditional(String test, Scope scope) {
        if (!test.endsWith("*")) {
            return new Part.When(condition(test, scope), inParentheses(scope));
        }
        Group group = scope.groups.get(test.substring(0, test.length() - 1));
        if (group == null) {
            throw wrong("a condition looks at rows before it", test);
        }
        return new Part.WhenRows(group, inParentheses(scope));
    }

    private static Part.Condition condition(String test, Scope scope) {
        for (String operator : List.of("!=", "=", ">")) {
            int place = test.indexOf(operator);
            if (place > 0) {
                Field field = scope.fields.get(test.substring(0, place));
                if (field == null) {
                    throw wrong("a condition looks at a column before it", test);
                }
                String operands = test.substring(place + operator.length()).replace('_', ' ');
                return new Part.Condition(field, operator, List.of(operands.split("\\|", -1)));
            }
        }
        throw wrong("a condition is like ?column=value", test);
    }

    private Part repeated(String token, Scope scope) {
        String name = token.substring(0, token.length() - 1);
        Scope rows = new Scope();
        List<Part> parts = inParentheses(rows);
        Group group = new Group(name, scope.groups.size(), parts, rows.fields, rows.groups);
        if (scope.groups.put(name, group) != null) {
            throw wrong("rows are there twice", name);
        }
        return new Part.Repeated(group);
    }

    /** The same column may stand at two places of which each version has one. */
    private static Part column(String token, Scope scope) {
        int equals = token.indexOf('=');
        String unset = equals < 0 ? "" : token.substring(equals + 1);
        String typed = equals < 0 ? token : token.substring(0, equals);
        int colon = typed.indexOf(':');
        String name = colon < 0 ? typed : typed.substring(0, colon);
        if (!name.matches("[a-zA-Z][a-zA-Z0-9]*")) {
            throw wrong("a column has a name of letters and digits", token);
        }
        Kind kind =
                colon < 0 ? Kind.TEXT : Kind.valueOf(typed.substring(colon + 1).toUpperCase(Locale.ROOT));
        return new Part.Column(
                scope.fields.computeIfAbsent(name, any -> new Field(name, kind, scope.fields.size(), unset)));
    }

    private List<Part> inParentheses(Scope scope) {
        if (!next().equals("(")) {
            throw wrong("expected (", tokens.get(at - 1));
        }
        List<Part> parts = parts(scope);
        if (at >= tokens.size() || !next().equals(")")) {
            throw wrong("expected )", at < tokens.size() ? tokens.get(at - 1) : "the end");
        }
        return parts;
    }

    private String next() {
        return tokens.get(at++);
    }

    private static IllegalArgumentException wrong(String rule, String found) {
        return new IllegalArgumentException(rule + ", not '" + found + "'");
    }
}
