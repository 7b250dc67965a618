package dev.descent.train.gate;

import static dev.descent.source.Language.Family.C;
import static dev.descent.source.Language.Family.C_SHARP;
import static dev.descent.source.Language.Family.ECMASCRIPT;
import static dev.descent.source.Language.Family.GO;
import static dev.descent.source.Language.Family.JVM;
import static dev.descent.source.Language.Family.PHP;
import static dev.descent.source.Language.Family.PYTHON;
import static dev.descent.source.Language.Family.RUBY;
import static dev.descent.source.Language.Family.RUST;
import static dev.descent.source.Language.Family.SWIFT;
import static dev.descent.train.gate.Words.everywhere;
import static dev.descent.train.gate.Words.in;

import dev.descent.source.Language.Family;
import dev.descent.train.Ruling.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Something that a change may turn in one direction only; whether there is more or less of it is all that counts. */
enum Ratchet {
    TEST(
            "tests",
            Severity.CHEAT,
            in(JVM, "@ (\\w+ )?(Parameterized|Repeated)?Test\\b|@ Property\\b"),
            in(PYTHON, "\\bdef test_\\w* \\("),
            in(ECMASCRIPT, "(?<!\\. )\\b(it|test|describe) \\("),
            in(GO, "\\bfunc (Test|Fuzz|Benchmark)\\w+ \\("),
            in(RUST, "# \\[ (\\w+ :: )?test \\]"),
            in(C_SHARP, "\\[ (Test|Fact|Theory|TestMethod)\\b"),
            in(RUBY, "\\bdef test_\\w+|(?<!\\. )\\bit \"\"")),
    ASSERTION(
            "assertions",
            Severity.CHEAT,
            everywhere("\\b[aA]ssert\\w*\\b|(?<!\\. )\\bexpect \\(|\\brequireNonNull\\w* \\("
                    + "|\\b(checkNotNull|checkArgument|checkState) \\(")),
    SKIP(
            "skipped tests",
            Severity.CHEAT,
            in(JVM, "@ (Disabled|Ignore)\\w*|\\bassume\\w+ \\("),
            in(PYTHON, "\\b(pytest|unittest) \\. (skip\\w*|xfail|importorskip)|\\bmark \\. (skip|xfail)\\w*"),
            in(ECMASCRIPT, "\\b(it|test|describe) \\. (skip|only|todo)\\b|\\bx(it|describe) \\("),
            in(GO, "\\bt \\. Skip\\w* \\("),
            in(RUST, "# \\[ ignore"),
            in(C_SHARP, "\\[ Ignore\\b|\\bSkip ="),
            in(RUBY, "\\bskip \"\"|\\bpending\\b")),
    EVAL(
            "text run as code",
            Severity.CHEAT,
            in(PYTHON, "(?<!\\. )\\b(eval|exec|compile) \\("),
            in(
                    ECMASCRIPT,
                    "(?<!\\. )\\beval \\(|\\bnew Function \\(|\\bset(Timeout|Interval) \\( \"\"|\\bvm \\. run\\w+"),
            in(JVM, "\\bScriptEngine\\w*|\\bJavaCompiler\\b|\\bGroovyShell\\b"),
            in(PHP, "\\beval \\(|\\bcreate_function \\("),
            in(RUBY, "\\b((instance|class|module)_)?eval\\b"),
            in(C_SHARP, "\\bCSharpScript\\b|\\bCompileAssembly\\w*")),
    REFLECTION(
            "reflection",
            Severity.CHEAT,
            in(
                    JVM,
                    "\\bClass \\. forName\\b|\\bget(Declared)?(Method|Field|Constructor) \\( \"\"|\\bgetDeclared\\w+ \\("
                            + "|\\bsetAccessible\\b|\\bMethodHandles?\\b|\\bnewProxyInstance\\b|\\bServiceLoader\\b"),
            in(
                    PYTHON,
                    "(?<!\\. )\\b([gs]etattr|delattr|__import__|globals|locals|vars) \\(|\\bimportlib\\b|\\b__dict__\\b"),
            in(ECMASCRIPT, "\\bReflect \\.|\\bnew Proxy \\(|\\bglobalThis \\["),
            in(GO, "\\breflect \\."),
            in(C_SHARP, "\\bActivator \\.|\\bGet(Method|Field|Property) \\( \"\"|\\bdynamic\\b"),
            in(RUBY, "\\bmethod_missing\\b|\\b(public_)?send \\(|\\b__send__\\b|\\bconst_get\\b|\\bdefine_method\\b"),
            in(PHP, "\\bcall_user_func\\w*|\\bnew Reflection\\w+"),
            in(SWIFT, "\\bNSSelectorFromString\\b|\\bperform \\( # selector")),
    EXIT(
            "exits",
            Severity.CHEAT,
            in(JVM, "\\bSystem \\. exit\\b|\\bRuntime \\. getRuntime \\( \\) \\. (exit|halt)\\b|\\bexitProcess \\("),
            in(PYTHON, "\\bsys \\. exit\\b|\\bos \\. (_exit|abort|kill)\\b|(?<!\\. )\\b(exit|quit) \\("),
            in(ECMASCRIPT, "\\bprocess \\. (exit|abort|kill)\\b"),
            in(GO, "\\bos \\. Exit\\b|\\blog \\. Fatal\\w*"),
            in(RUST, "\\bprocess :: (exit|abort)\\b"),
            in(C, "(?<!(\\.|->|::) )\\b(exit|_exit|abort|quick_exit) \\("),
            in(C_SHARP, "\\bEnvironment \\. (Exit|FailFast)\\b"),
            in(PHP, "\\b(exit|die)\\b"),
            in(RUBY, "(?<!\\. )\\b(exit|abort)!?(?! :)\\b")),
    PROBE(
            "looks at the clock, the environment or the stack",
            Severity.CHEAT,
            in(
                    JVM,
                    "\\bSystem \\. (getenv|getProperty|currentTimeMillis|nanoTime)\\b|\\b(Instant|(Local|Zoned|Offset)?Date(Time)?"
                            + "|LocalTime) \\. now\\b|\\bnew (\\w+ \\. )*Date \\( \\)|\\bgetStackTrace\\b|\\borg \\. (jacoco|pitest)\\b|\\bStackWalker\\b|\\bMath \\. random\\b|\\bnew (\\w+ \\. )*Random \\("),
            in(
                    PYTHON,
                    "\\bos \\. (environ|getenv)\\b|\\b(datetime|date) \\. (now|today|utcnow)\\b|\\btime \\. (time|monotonic|perf_counter)\\b"
                            + "|\\binspect \\. \\w+|\\bsys \\. (_getframe|modules|argv|gettrace|settrace|monitoring)\\b|\\brandom \\. \\w+ \\("),
            in(
                    ECMASCRIPT,
                    "\\bprocess \\. (env|argv)\\b|\\bDate \\. now\\b|\\bnew Date \\( \\)|\\bperformance \\. now\\b|\\bMath \\. random\\b"
                            + "|\\bnew Error \\( \\) \\. stack\\b|\\b__coverage__\\b"),
            in(
                    GO,
                    "\\bos \\. (Getenv|LookupEnv|Environ)\\b|\\btime \\. Now\\b|\\bruntime \\. Caller\\w*|\\brand \\. \\w+"),
            in(RUST, "\\benv :: var\\w*|\\b(Instant|SystemTime) :: now\\b"),
            in(C, "\\bgetenv \\(|\\btime \\( NULL|\\brand \\( \\)"),
            in(
                    C_SHARP,
                    "\\bEnvironment \\. Get\\w+|\\bDateTime(Offset)? \\. (Utc)?Now\\b|\\bnew StackTrace\\b|\\bnew Random\\b"),
            in(PHP, "\\bgetenv \\(|\\btime \\( \\)|\\bdebug_backtrace\\b|\\$_(ENV|SERVER)\\b"),
            in(RUBY, "\\bENV \\[|\\bTime \\. now\\b|\\bcaller\\b|\\brand\\b"),
            in(SWIFT, "\\bProcessInfo\\b|\\bDate \\( \\)")),
    /** Reports of tests, coverage and mutants are files, and whoever runs in the tests can write them. */
    REACH(
            "writes of files, processes and hooks",
            Severity.CHEAT,
            in(
                    JVM,
                    "\\bnew (\\w+ \\. )*(FileWriter|FileOutputStream|RandomAccessFile|PrintWriter|PrintStream|ProcessBuilder)\\b"
                            + "|\\bFiles \\. (write|newBufferedWriter|newOutputStream|newByteChannel|copy|move|delete|create)\\w*"
                            + "|\\bgetRuntime \\( \\) \\. exec\\b|\\baddShutdownHook\\b|\\bimport static java \\. nio \\. file \\. Files\\b|\\. (write|append)(Text|Bytes) \\("),
            in(
                    PYTHON,
                    "(?<!\\. )\\bopen \\(|\\. write_(text|bytes) \\(|\\bsubprocess \\.|\\bshutil \\.|\\batexit \\."
                            + "|\\bfrom (os|subprocess|shutil|atexit) import\\b|\\bimport (os|subprocess|shutil|atexit) as\\b"
                            + "|\\bos \\. (remove|unlink|rename|replace|system|popen|fork|exec\\w+|spawn\\w+|open|mk\\w+) \\("),
            in(
                    ECMASCRIPT,
                    "\\b(writeFile|appendFile|copyFile|createWriteStream|unlink|rename|mkdir|rm)(Sync)? (\\(|as\\b)"
                            + "|(?<!\\. )\\b(spawn|exec|execFile|fork)(Sync)? (\\(|as\\b)|\\bprocess \\. (on|once) \\("),
            in(GO, "\\bos \\. (Create\\w*|WriteFile|OpenFile|Remove\\w*|Rename|Mkdir\\w*)\\b|\\bexec \\. Command\\w*"),
            in(
                    RUST,
                    "\\bFile :: (create\\w*|options)\\b|\\bfs :: (write|remove\\w*|rename|copy|create\\w*)\\b"
                            + "|\\bOpenOptions\\b|\\bCommand :: new\\b"),
            in(
                    C,
                    "(?<!(\\.|->|::) )\\b(fopen|open|remove|rename|system|popen|fork|exec[lv]\\w*|atexit) \\(|\\bofstream\\b"),
            in(
                    C_SHARP,
                    "\\bFile \\. (Write|Append|Create|Delete|Move|Copy|Open)\\w*|\\bnew (FileStream|StreamWriter)\\b"
                            + "|\\bProcess \\. Start\\b|\\bProcessExit\\b"),
            in(
                    PHP,
                    "\\b(file_put_contents|fopen|unlink|(shell_)?exec|system|proc_open|register_shutdown_function) \\("),
            in(RUBY, "\\bFile \\. (write|open|delete|rename|new)\\b|\\bFileUtils\\b|\\bIO \\. \\w+|\\bat_exit\\b"),
            in(SWIFT, "\\bFileManager\\b|\\. write \\( to(File)? :|\\bProcess \\( \\)")),
    CATCH_ALL(
            "handlers that catch everything",
            Severity.ORDINARY,
            in(
                    JVM,
                    "\\bcatch \\( (final )?(\\w+ : )?(Throwable|Exception|RuntimeException|Error)\\b|\\brunCatching\\b|\\bNonFatal\\b"),
            in(PYTHON, "\\bexcept :|\\bexcept \\(? ?(Base)?Exception\\b|\\bsuppress \\("),
            in(ECMASCRIPT, "\\bcatch (\\(|\\{)"),
            in(GO, "\\brecover \\( \\)|, _ :?= "),
            in(RUST, "\\bcatch_unwind\\b|\\blet _ ="),
            in(C, "\\bcatch \\( \\. ?\\. ?\\. \\)"),
            in(C_SHARP, "\\bcatch \\{|\\bcatch \\( (System \\. )?Exception\\b"),
            in(PHP, "\\bcatch \\( \\\\? ?(Throwable|Exception)\\b"),
            in(RUBY, "\\brescue (Exception|StandardError|=>)"),
            in(SWIFT, "\\bcatch \\{|\\btry [?!]")),
    SUPPRESSION(
            "suppressions",
            Severity.CHEAT,
            in(JVM, "@ (\\w+ \\. )*(Suppress\\w*|\\w*Generated\\w*|DoNotMutate\\w*|CoverageIgnore\\w*)\\b"),
            in(RUST, "# !? ?\\[ (allow|expect) \\(|\\bcoverage \\( off\\b|\\bno_coverage\\b|\\btarpaulin\\w*"),
            in(
                    C_SHARP,
                    "\\[ (SuppressMessage|GeneratedCode)\\b|\\bExcludeFromCodeCoverage\\b|# pragma warning disable"),
            in(C, "# pragma (GCC|clang) diagnostic ignored"));

    private static final Pattern SILENCING_COMMENT = Pattern.compile(
            "noqa|type: *ignore|eslint-disable|tslint:disable|@ts-(ignore|nocheck|expect-error)|nolint|NOSONAR|NOPMD|pylint: *disable"
                    + "|pragma[: ]*no *(cover|branch|mutate)|(istanbul|c8|v8) ignore|node:coverage|LCOV_EXCL|GCOVR?_EXCL|coverage[: -]*(ignore|off)"
                    + "|:nocov:|codeCoverageIgnore|stryker (disable|restore)|infection-ignore|rubocop:disable|phpcs:ignore|CHECKSTYLE|spotless:off"
                    + "|swiftlint:disable|clang-format off|@generated|code generated .* do not edit|auto-?generated",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    private final String what;
    private final Severity severity;
    private final List<Words> words;

    Ratchet(String what, Severity severity, Words... words) {
        this.what = what;
        this.severity = severity;
        this.words = Arrays.asList(words);
    }

    /** What it counts, in the plural. */
    String what() {
        return what;
    }

    Severity severity() {
        return severity;
    }

    /** Whether there may not be fewer; of the others there may not be more. */
    boolean mayNotFall() {
        return this == TEST || this == ASSERTION;
    }

    long count(Family family, CodeText text) {
        long comments = this == SUPPRESSION ? count(text, SILENCING_COMMENT) : 0;
        return words.stream().mapToLong(each -> each.count(family, text.code())).sum() + comments;
    }

    /** Comments that put work off. */
    static long unfinished(CodeText text) {
        return count(text, UNFINISHED);
    }

    private static long count(CodeText text, Pattern pattern) {
        return text.comments().stream()
                .filter(comment -> pattern.matcher(comment).find())
                .count();
    }
}
