package dev.descent.loss.graph;

import dev.descent.source.FunctionFacts;
import dev.descent.source.Language.Family;
import java.util.Set;

/** Names that runtimes, standard libraries and test runners call without any reference in the code. */
final class Conventions {
    /** What C's and C++'s runtimes, tools and range-based loops call. */
    private static final Set<String> C = Set.of(
            "main",
            "wmain",
            "WinMain",
            "wWinMain",
            "DllMain",
            "LLVMFuzzerTestOneInput",
            "LLVMFuzzerInitialize",
            "begin",
            "end",
            "swap",
            "get",
            "await_ready",
            "await_suspend",
            "await_resume");
    /** What C#'s compiler, runtime and frameworks look up by name. */
    private static final Set<String> C_SHARP = Set.of(
            "Main",
            "Dispose",
            "DisposeAsync",
            "ToString",
            "Equals",
            "GetHashCode",
            "CompareTo",
            "GetEnumerator",
            "GetAsyncEnumerator",
            "MoveNext",
            "GetAwaiter",
            "Deconstruct",
            "Add",
            "Invoke",
            "InvokeAsync",
            "Configure",
            "ConfigureServices",
            "InitializeComponent");
    /** Methods of Go's standard interfaces; implementing one takes no declaration. */
    private static final Set<String> GO = Set.of(
            "init",
            "main",
            "String",
            "GoString",
            "Error",
            "Unwrap",
            "Is",
            "As",
            "Timeout",
            "Temporary",
            "Format",
            "Scan",
            "Value",
            "ServeHTTP",
            "RoundTrip",
            "Less",
            "Len",
            "Swap",
            "Push",
            "Pop",
            "Read",
            "ReadAt",
            "ReadByte",
            "ReadFrom",
            "ReadRune",
            "Write",
            "WriteAt",
            "WriteByte",
            "WriteString",
            "WriteTo",
            "WriteHeader",
            "Header",
            "Flush",
            "Hijack",
            "Seek",
            "Close",
            "Open",
            "Stat",
            "Name",
            "Size",
            "Mode",
            "ModTime",
            "IsDir",
            "Sys",
            "Type",
            "Info",
            "Set",
            "Get",
            "MarshalJSON",
            "UnmarshalJSON",
            "MarshalText",
            "UnmarshalText",
            "MarshalBinary",
            "UnmarshalBinary",
            "MarshalYAML",
            "UnmarshalYAML",
            "MarshalXML",
            "UnmarshalXML",
            "GobEncode",
            "GobDecode",
            "Lock",
            "Unlock",
            "Done",
            "Err",
            "Deadline",
            "Accept",
            "Addr",
            "LocalAddr",
            "RemoteAddr",
            "SetDeadline",
            "Sum",
            "Reset",
            "BlockSize",
            "Handle",
            "Enabled",
            "WithAttrs",
            "WithGroup",
            "LogValue",
            "Visit",
            "At",
            "Bounds",
            "ColorModel",
            "RGBA",
            "IsBoolFlag",
            "LastInsertId",
            "RowsAffected",
            "Next",
            "Columns");
    /** Methods that Java's serialisation and runtime look up by name. */
    private static final Set<String> JVM = Set.of(
            "main",
            "premain",
            "agentmain",
            "readObject",
            "writeObject",
            "readObjectNoData",
            "readResolve",
            "writeReplace",
            "finalize",
            "toString",
            "equals",
            "hashCode",
            "compareTo",
            "close",
            "run",
            "call",
            "iterator",
            "accept");

    private static final Set<String> PYTHON =
            Set.of("main", "setUp", "tearDown", "setUpClass", "tearDownClass", "setUpModule", "tearDownModule");
    /** Methods that PHP's own interfaces ask for. */
    private static final Set<String> PHP = Set.of(
            "main",
            "count",
            "current",
            "getIterator",
            "handle",
            "invoke",
            "jsonSerialize",
            "key",
            "next",
            "offsetExists",
            "offsetGet",
            "offsetSet",
            "offsetUnset",
            "rewind",
            "serialize",
            "setUp",
            "tearDown",
            "unserialize",
            "valid");

    /** Methods that Ruby's runtime and standard library call. */
    private static final Set<String> RUBY = Set.of(
            "main",
            "call",
            "coerce",
            "each",
            "eql?",
            "exception",
            "extended",
            "hash",
            "included",
            "inherited",
            "initialize_clone",
            "initialize_copy",
            "initialize_dup",
            "inspect",
            "marshal_dump",
            "marshal_load",
            "message",
            "method_added",
            "method_missing",
            "prepended",
            "respond_to_missing?",
            "setup",
            "singleton_method_added",
            "teardown",
            "to_a",
            "to_ary",
            "to_h",
            "to_hash",
            "to_i",
            "to_json",
            "to_proc",
            "to_s",
            "to_str",
            "to_sym");

    /** Members that Swift's standard protocols ask for. */
    private static final Set<String> SWIFT = Set.of(
            "main",
            "body",
            "debugDescription",
            "description",
            "encode",
            "errorDescription",
            "failureReason",
            "hash",
            "hashValue",
            "id",
            "index",
            "makeIterator",
            "next",
            "previews",
            "rawValue",
            "recoverySuggestion",
            "setUp",
            "stringValue",
            "tearDown");

    private static final Set<String> ECMASCRIPT =
            Set.of("main", "constructor", "toString", "toJSON", "valueOf", "render", "then");

    private Conventions() {}

    /** Whether something outside the code may call a function because of its name alone. */
    static boolean isHook(Family family, FunctionFacts function) {
        return isHook(family, function.name());
    }

    static boolean isHook(Family family, String name) {
        return switch (family) {
            case C -> C.contains(name) || name.startsWith("operator") || name.startsWith("~");
            case C_SHARP -> C_SHARP.contains(name);
            case GO -> GO.contains(name);
            case JVM -> JVM.contains(name);
            case PHP -> PHP.contains(name) || name.startsWith("__");
            case PYTHON -> PYTHON.contains(name) || (name.startsWith("__") && name.endsWith("__"));
            case ECMASCRIPT -> ECMASCRIPT.contains(name);
            // setters and operators are called without their name
            case RUBY -> RUBY.contains(name) || !name.matches("\\w+[?!]?");
            // an underscore says that a function is meant to be unused
            case RUST -> name.equals("main") || name.startsWith("_");
            case SWIFT -> SWIFT.contains(name);
        };
    }
}
