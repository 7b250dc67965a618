package dev.descent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown as GitHub does and lists everything in it that does more than show text. */
public final class RenderedMarkdown {
    private static final Parser GITHUB = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    AutolinkExtension.builder()
                            .linkTypes(AutolinkType.URL, AutolinkType.WWW)
                            .build()))
            .build();

    /** What GitHub looks for in the text of the finished page, outside code; addresses of e-mail among it. */
    private static final Pattern REFERENCE =
            Pattern.compile("@\\w|#\\d|\\bGH-\\d|:[\\w+-]+:|://|\\bwww\\.\\w|[\\w.]@[\\w.]", Pattern.CASE_INSENSITIVE);

    private static final Pattern OUR_HTML =
            Pattern.compile("(?:</?(?:details|summary|sub)>|<!-- descent:score -->|[A-Z][a-z :]+(?: \\([\\d,]+\\))?)*");

    private static final Set<Class<? extends Node>> HARMLESS = Set.of(
            Document.class,
            Heading.class,
            Paragraph.class,
            BlockQuote.class,
            BulletList.class,
            ListItem.class,
            Text.class,
            SoftLineBreak.class,
            StrongEmphasis.class,
            Code.class,
            TableBlock.class,
            TableBody.class,
            TableHead.class,
            TableRow.class,
            TableCell.class);

    private final String host;
    private final List<String> findings = new ArrayList<>();

    private RenderedMarkdown(String host) {
        this.host = host;
    }

    /** Everything in the text that acts, but for links that begin with {@code host} and our own HTML. */
    public static List<String> findings(String markdown, String host) {
        RenderedMarkdown rendered = new RenderedMarkdown(host);
        rendered.visit(GITHUB.parse(markdown));
        if (Pattern.compile("[\\p{Cf}&&[^\u200B]]|[\\p{Cc}&&[^\n]]")
                .matcher(markdown)
                .find()) {
            rendered.findings.add("an invisible character");
        }
        return rendered.findings;
    }

    private void visit(Node node) {
        judge(node);
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            String text = text(node);
            if (REFERENCE.matcher(text).find()) {
                findings.add("reference in " + text);
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    private void judge(Node node) {
        switch (node) {
            case Link link when link.getDestination().startsWith(host) -> {}
            case HtmlBlock html when OUR_HTML.matcher(html.getLiteral().strip()).matches() -> {}
            case HtmlInline html when OUR_HTML.matcher(html.getLiteral()).matches() -> {}
            default -> {
                if (!HARMLESS.contains(node.getClass())) {
                    findings.add(node.toString());
                }
            }
        }
    }

    /** The text that GitHub's filters see; they skip code. */
    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            text.append(
                    child instanceof Text plain ? plain.getLiteral() : child instanceof Code ? "\u0001" : text(child));
        }
        return text.toString();
    }
}
