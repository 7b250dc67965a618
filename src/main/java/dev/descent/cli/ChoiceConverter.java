package dev.descent.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of several choices by the name that people type, in any case; a wrong one is told what there is. */
record ChoiceConverter<E extends Enum<E>>(List<E> choices) implements ITypeConverter<E> {
    @Override
    public E convert(String value) {
        return choices.stream()
                .filter(choice -> choice.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("expected one of " + names() + ", but was '" + value + "'"));
    }

    private String names() {
        return choices.stream().map(Enum::toString).collect(Collectors.joining(", "));
    }
}
