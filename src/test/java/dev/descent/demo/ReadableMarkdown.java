package dev.descent.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a terminal can show it: what is folded on GitHub is a line here, and a link is its text. */
final class ReadableMarkdown {
    private static final Parser GITHUB =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern SUMMARY = Pattern.compile("<summary>(.*)</summary>");

    private final int width;
    private final List<String> paragraphs = new ArrayList<>();
    private boolean isFolded;

    private ReadableMarkdown(int width) {
        this.width = width;
    }

    /** The text, in lines of at most {@code width} columns where words allow it. */
    static String of(String markdown, int width) {
        ReadableMarkdown readable = new ReadableMarkdown(width);
        children(GITHUB.parse(markdown)).forEach(readable::add);
        return String.join("\n\n", readable.paragraphs);
    }

    private void add(Node block) {
        if (block instanceof HtmlBlock html) {
            fold(html.getLiteral());
        } else if (!isFolded) {
            paragraphs.add(
                    switch (block) {
                        case TableBlock table -> table(table);
                        case BulletList list -> lines(children(list).map(item -> "• " + text(item)));
                        default -> lines(text(block).lines());
                    });
        }
    }

    private void fold(String html) {
        Matcher summary = SUMMARY.matcher(html);
        if (summary.find()) {
            paragraphs.add("▸ " + summary.group(1));
        }
        isFolded = html.contains("<details>");
    }

    private String table(TableBlock table) {
        return Columns.of(
                children(table)
                        .flatMap(ReadableMarkdown::children)
                        .filter(TableRow.class::isInstance)
                        .map(row -> children(row).map(ReadableMarkdown::text).toList())
                        .toList(),
                width);
    }

    private String lines(Stream<String> lines) {
        return lines.flatMap(line -> Columns.lines(line, width).stream()).collect(Collectors.joining("\n"));
    }

    private static String text(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case SoftLineBreak _ -> "\n";
            default -> children(node).map(ReadableMarkdown::text).collect(Collectors.joining());
        };
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }
}
