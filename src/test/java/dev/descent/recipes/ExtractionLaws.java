package dev.descent.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.testing.MemoryTree;
import dev.descent.source.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever statements can become a method of their own do what they did, worthwhile or not. */
class ExtractionLaws {
    private static final int FUNCTIONS = 4;
    private static final int CUTS = 4;

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void any_cut_that_is_not_refused_keeps_behaviour(@ForAll long seed) {
        String functions = ProgramWriter.functions(seed, Language.JAVA, FUNCTIONS);
        String cut = "class Program {\n" + functions + "}\n";
        for (int i = 0; i < CUTS; i++) {
            cut = cut(cut, "cut" + i, new Random(seed + i));
        }
        String inside = inside(cut.getBytes(StandardCharsets.UTF_8));
        List<String> transcripts = JavaTranscript.ofAll(List.of(functions, inside), FUNCTIONS);

        assertThat(transcripts.getLast().lines().toList())
                .as(functions + "\n=>\n" + inside)
                .isEqualTo(transcripts.getFirst().lines().toList());
    }

    @Example
    void every_cut_of_tricky_functions_keeps_behaviour() {
        List<String> before =
                JavaTranscript.of(Tricky.FUNCTIONS, Tricky.COUNT).lines().toList();
        String whole = "class Program {\n" + Tricky.FUNCTIONS + "}\n";
        Code code = Mending.code(Language.JAVA, whole);
        List<Outline> outlines = code.root()
                .descendants()
                .filter(node -> node.is("method_declaration"))
                .flatMap(ExtractionLaws::outlines)
                .toList();

        assertThat(outlines).hasSizeGreaterThan(30);
        List<String> cut = outlines.stream()
                .map(outline -> inside(code.after(new Helper(outline, "cut", List.of()).extraction(code))))
                .toList();
        List<String> after = JavaTranscript.ofAll(cut, Tricky.COUNT);
        for (int i = 0; i < cut.size(); i++) {
            assertThat(after.get(i).lines().toList()).as(cut.get(i)).isEqualTo(before);
        }
    }

    private static String inside(byte[] program) {
        String text = new String(program, StandardCharsets.UTF_8);
        return text.substring("class Program {\n".length(), text.length() - 2);
    }

    private static String cut(String text, String name, Random random) {
        Code code = Mending.code(Language.JAVA, text);
        Site site = new Site(code, new Reach.File(), new Surroundings(new MemoryTree("alone"), "here"));
        List<Outline> outlines = new java.util.ArrayList<>(site.nodes()
                .filter(node -> ExtractFunction.canBeCut(site, node))
                .flatMap(function -> outlines(function))
                .toList());
        Collections.shuffle(outlines, random);
        return outlines.isEmpty()
                ? text
                : new String(
                        code.after(new Helper(outlines.getFirst(), name, List.of()).extraction(code)),
                        StandardCharsets.UTF_8);
    }

    private static Stream<Outline> outlines(dev.descent.source.SyntaxNode function) {
        Locals locals = new Locals(function);
        return Run.in(function).flatMap(run -> Outline.of(run, locals).stream());
    }
}
