package dev.descent.loss.graph;

import dev.descent.source.FunctionFacts;
import dev.descent.source.Language.Family;
import java.util.Set;

/** Names that runtimes, standard libraries and test runners call without any reference in the code. */
final class Conventions {
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
    private static final Set<String> ECMASCRIPT =
            Set.of("main", "constructor", "toString", "toJSON", "valueOf", "render", "then");

    private Conventions() {}

    /** Whether something outside the code may call a function because of its name alone. */
    static boolean isHook(Family family, FunctionFacts function) {
        return isHook(family, function.name());
    }

    static boolean isHook(Family family, String name) {
        return switch (family) {
            case GO -> GO.contains(name);
            case JVM -> JVM.contains(name);
            case PYTHON -> PYTHON.contains(name) || (name.startsWith("__") && name.endsWith("__"));
            case ECMASCRIPT -> ECMASCRIPT.contains(name);
            // an underscore says that a function is meant to be unused
            case RUST -> name.equals("main") || name.startsWith("_");
        };
    }
}
