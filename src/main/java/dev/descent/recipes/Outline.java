package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of statements needs and leaves behind, when it can become a Java method of its own.
 *
 * @param inputs variables from around it that it reads
 * @param output the variable whose new value is needed behind it, if there is one
 * @param isResult whether the run returns from its method on every way through it
 * @param exceptions what its method may throw
 */
record Outline(Run run, List<Local> inputs, Optional<Local> output, boolean isResult, List<String> exceptions) {
    private static final int MOST_INPUTS = 4;

    /** Statements that mean their surroundings, so that they can't leave them. */
    private static final Set<String> BOUND = Set.of(
            "labeled_statement",
            "yield_statement",
            "explicit_constructor_invocation",
            "class_body",
            "class_declaration",
            "record_declaration",
            "interface_declaration",
            "enum_declaration");

    /** Nothing when the statements depend on where they are. */
    static Optional<Outline> of(Run run, Locals locals) {
        boolean isResult = run.statements().stream().anyMatch(Flow::isEnd);
        boolean returns = run.nodes().anyMatch(node -> node.is("return_statement") && isOwn(run, node));
        boolean isBound = Flow.isPrecededByComment(run)
                || run.nodes().anyMatch(node -> BOUND.contains(node.kind()) || Flow.leaves(node, run));
        if (isBound
                || (isResult && !returns)
                || (returns && Flow.isVoid(run.function()) && !run.endsFunction())
                || (returns && !isResult && !(Flow.isVoid(run.function()) && run.endsFunction()))) {
            return Optional.empty();
        }
        return of(run, locals, isResult && !Flow.isVoid(run.function()));
    }

    private static boolean isOwn(Run run, SyntaxNode node) {
        return Tongue.enclosing(node).filter(run.function()::equals).isPresent();
    }

    private static Optional<Outline> of(Run run, Locals locals, boolean isResult) {
        Set<Local> inputs = new LinkedHashSet<>();
        Set<Local> written = new LinkedHashSet<>();
        run.nodes()
                .forEach(node -> locals.meant(node).ifPresent(local -> {
                    boolean isOutside = !local.isDeclaredIn(run);
                    if (isOutside) {
                        inputs.add(local);
                    }
                    if ((isOutside && Locals.isWritten(node))
                            || (!isOutside
                                    && node.parent()
                                            .filter(local.node()::equals)
                                            .isPresent())) {
                        written.add(local);
                    }
                }));
        List<Local> outputs = written.stream()
                .filter(local -> !isResult && isNeededBehind(local, run, locals))
                .toList();
        boolean isError = outputs.stream().anyMatch(local -> local.type().endsWith("Exception"));
        boolean isTyped = !isError
                && inputs.stream().allMatch(local -> local.hasWrittenType() && local.hasValue())
                && outputs.stream().allMatch(local -> local.hasWrittenType() && local.hasValue());
        boolean isLost = outputs.stream().anyMatch(local -> !local.isDeclaredIn(run) && Flow.isInTryWithin(run, local));
        boolean fits = isTyped
                && !isLost
                && inputs.size() <= MOST_INPUTS
                && outputs.size() <= 1
                && !capturesWritten(run, locals, written);
        return fits
                ? Throws.of(run, locals)
                        .map(exceptions -> new Outline(
                                run, List.copyOf(inputs), outputs.stream().findFirst(), isResult, exceptions))
                : Optional.empty();
    }

    /** Whether a later statement, or the next round of a loop around the run, may read what the run wrote. */
    private static boolean isNeededBehind(Local local, Run run, Locals locals) {
        boolean survivesRounds = Flow.loopsAround(run).anyMatch(loop -> !Scopes.isWithin(local.node(), loop));
        return survivesRounds
                || run.function()
                        .descendants()
                        .filter(node -> node.start() >= run.end())
                        .anyMatch(
                                node -> locals.meant(node).filter(local::equals).isPresent());
    }

    /** A closure sees a variable only if it never changes; that could be true of the original and not of a parameter. */
    private static boolean capturesWritten(Run run, Locals locals, Set<Local> written) {
        return run.nodes()
                .filter(Tongue::isClosure)
                .flatMap(SyntaxNode::descendants)
                .anyMatch(node -> locals.meant(node)
                        .filter(written::contains)
                        .filter(local -> !local.isDeclaredIn(run))
                        .isPresent());
    }

    /** What a reader pays for the seam beside the call, in tokens: what is handed over, and what is cut in the middle. */
    int seam() {
        int handed =
                inputs.stream().mapToInt(local -> local.isParameter() ? 4 : 12).sum();
        return handed + output.map(this::seam).orElse(0);
    }

    private int seam(Local result) {
        SyntaxNode last = run.statements().getLast();
        boolean isWrittenLast = last.descendants()
                .anyMatch(node -> node.is("identifier")
                        && node.text().equals(result.name())
                        && (Locals.isWritten(node)
                                || node.parent().filter(result.node()::equals).isPresent()));
        boolean isBareStart = last.is("local_variable_declaration")
                && last.descendants().noneMatch(node -> node.is("method_invocation"));
        return (result.isDeclaredIn(run) ? 0 : 25)
                + (isCutInTwo(result) ? 40 : 0)
                + (isWrittenLast || isFilledLast(last, result) ? 0 : 25)
                + (isBareStart ? 40 : 0);
    }

    /** Whether the run begins to build what the next statement goes on building. */
    private boolean isCutInTwo(Local result) {
        List<SyntaxNode> all = Tongue.statements(run.block());
        int next = all.indexOf(run.statements().getLast()) + 1;
        long mentions = run.nodes()
                .filter(node -> node.is("identifier") && node.text().equals(result.name()))
                .count();
        return mentions > 1
                && next < all.size()
                && all.get(next).is("expression_statement")
                && all.get(next)
                        .descendants()
                        .anyMatch(node -> node.is("identifier") && node.text().equals(result.name()));
    }

    /** Whether the last statement works on what the result refers to. */
    private static boolean isFilledLast(SyntaxNode last, Local result) {
        return last.descendants()
                .anyMatch(node -> node.is("method_invocation")
                        && node.child("object")
                                .filter(object -> object.text().equals(result.name()))
                                .isPresent());
    }

    /** What it is to return: the type of the output, that of the method around it, or {@code void}. */
    String returnType() {
        return isResult
                ? run.function().child("type").orElseThrow().text()
                : output.map(Local::type).orElse("void");
    }

    /** Whether a copy of the run needs, leaves behind and throws the same. */
    boolean isLike(Outline copy) {
        return names(inputs).equals(names(copy.inputs))
                && names(output.stream().toList())
                        .equals(names(copy.output.stream().toList()))
                && declaresOutput() == copy.declaresOutput()
                && isResult == copy.isResult
                && isStatic() == copy.isStatic()
                && returnType().equals(copy.returnType())
                && Set.copyOf(exceptions).equals(Set.copyOf(copy.exceptions));
    }

    private static List<String> names(List<Local> locals) {
        return locals.stream().map(local -> local.type() + " " + local.name()).toList();
    }

    boolean isStatic() {
        return run.function().children().stream()
                .filter(child -> child.is("modifiers"))
                .flatMap(modifiers -> modifiers.children().stream())
                .anyMatch(each -> each.is("static"));
    }

    /** Whether what it leaves behind is declared in it. */
    boolean declaresOutput() {
        return output.filter(local -> local.isDeclaredIn(run)).isPresent();
    }

    /** The statement that takes the run's place. */
    String call(String name, List<String> arguments) {
        String call = name + "(" + String.join(", ", arguments) + ");";
        if (isResult) {
            return "return " + call;
        }
        return output.map(local -> (declaresOutput() ? local.type() + " " : "") + local.name() + " = " + call)
                .orElse(call);
    }
}
