package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class PythonFactsTest {
    @Test
    void shapesOfAnnotatedClasses() {
        Facts facts = parse("""
                @dataclass
                class Connection:
                    open: bool
                    busy: bool = False
                    done = True
                    name: str = ""
                    peer: Optional[str] = None
                    error: Exception | None = None
                    flag: typing.Optional[bool] = None
                    mode: Literal["r", "w", "a"] = "r"
                    either: Union[Cart, Basket, None] = None
                    items: list[bool] = field(default_factory=list)
                    colour: Colour = Colour.RED
                    forward: "Colour" = None
                    counter: ClassVar[int] = 0
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Connection {open: bool, busy: bool, done: bool, name: _, peer: _?, error: Exception?,"
                        + " flag: bool?, mode: choice(3), either: <Cart: Cart | Basket: Basket>?, items: list,"
                        + " colour: Colour, forward: Colour?}");
    }

    @Test
    void shapesOfClassesThatSetFieldsInInit() {
        Facts facts = parse("""
                class Connection:
                    limit = 3
                    def __init__(self, url, open: bool, eager=False):
                        self.url = url
                        self.open = open
                        self.busy = False
                        self.peer = None
                        self.size: int = 0
                        self.ready: bool = eager
                        if url:
                            self.secure = True
                    def close(self):
                        self.busy = True
                        self.closed = True
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Connection {limit: _, url: _, open: bool, busy: bool, peer: _?, size: _, ready: bool,"
                        + " secure: bool}");
    }

    @Test
    void enumsAndAliases() {
        Facts facts = parse("""
                class Colour(Enum):
                    RED = 1
                    GREEN = auto()
                    BLUE = "blue"
                    def paint(self): pass
                class Mode(str, enum.Enum):
                    READ = "r"
                    WRITE = "w"
                class Bits(IntFlag):
                    A = 1
                    B = 2
                type Pair = tuple[bool, Colour]
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Colour choice(3)", "Mode choice(2)", "Bits masked(2)", "Pair {0: bool, 1: Colour}");
    }

    @Test
    void flagsInDisguiseCountAsWhatTheyAre() {
        Facts facts = parse("""
                FLAG_A = 1 << 0
                class Disguised:
                    mode: str
                    flags: int
                    extra: dict[str, object]
                    count: int
                    def run(self):
                        if self.mode == "read" or self.mode in ("write", "append"):
                            self.flags |= FLAG_A
                        if self.flags & 4 and self.count > 3:
                            self.extra["size"] = self.extra.get("owner")
                        match self.mode:
                            case "lock":
                                pass
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Disguised {mode: compared(4), flags: masked(2), extra: keyed(2), count: _}");
    }

    @Test
    void functionsWithVisibilitiesAndTraits() {
        Facts facts = parse("""
                def public(): work(1)
                def _internal(): work(1)
                def __private(): work(1)
                async def asynchronous(): work(1)
                @app.route("/")
                def decorated(): work(1)
                @functools.lru_cache(maxsize=None)
                def cached(): work(1)
                class Cart:
                    def __init__(self): work(1)
                    def __len__(self): return 1
                    def add(self): work(1)
                    @property
                    def size(self): return 1
                    @staticmethod
                    def of(): work(1)
                    @abstractmethod
                    def area(self): ...
                    def todo(self):
                        \"""Documented.\"""
                        raise NotImplementedError
                def outer():
                    def inner(): work(1)
                    return inner
                def start(): work(1)
                if __name__ == "__main__":
                    start()
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "public PUBLIC",
                        "_internal INTERNAL",
                        "__private PRIVATE",
                        "asynchronous PUBLIC",
                        "decorated PUBLIC ENTRY_POINT",
                        "cached PUBLIC",
                        "Cart.__init__ PUBLIC CONSTRUCTOR",
                        "Cart.__len__ PUBLIC ENTRY_POINT",
                        "Cart.add PUBLIC",
                        "Cart.size PUBLIC",
                        "Cart.of PUBLIC",
                        "Cart.area PUBLIC ABSTRACT",
                        "Cart.todo PUBLIC ABSTRACT",
                        "outer PUBLIC",
                        "inner PRIVATE",
                        "start PUBLIC ENTRY_POINT");
    }

    @Test
    void methodsOfClassesWithBasesMayOverride() {
        Facts facts = parse("""
                class Base:
                    def run(self): work(1)
                class Known(Base, object):
                    def run(self): work(1)
                    def walk(self): work(1)
                class Foreign(models.Model):
                    def save(self): work(1)
                class Shape(ABC):
                    @abstractmethod
                    def area(self): ...
                class Round(Shape, metaclass=Meta):
                    def area(self): work(1)
                class Readable(Protocol[T]):
                    def read(self) -> T: ...
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Base.run PUBLIC",
                        "Known.run PUBLIC OVERRIDE",
                        "Known.walk PUBLIC",
                        "Foreign.save PUBLIC OVERRIDE",
                        "Shape.area PUBLIC ABSTRACT",
                        "Round.area PUBLIC OVERRIDE",
                        "Readable.read PUBLIC ABSTRACT");
        assertThat(facts.file().implementations())
                .containsExactly(
                        new Implementation("Base", "Known"),
                        new Implementation("Model", "Foreign"),
                        new Implementation("Shape", "Round"));
        assertThat(facts.file().types().stream()
                        .filter(type -> type.isAbstraction())
                        .map(type -> type.name()))
                .containsExactly("Shape", "Readable");
    }

    @Test
    void wrappersPassTheirArgumentsOn() {
        Facts facts = parse("""
                def passes(a, b): return other(a, b)
                def documented(a):
                    \"""Documented.\"""
                    return other(a)
                async def awaits(a): return await other(a)
                def all_of_them(*args, **kwargs): return other(*args, **kwargs)
                def adds(a): return other(a, 1)
                class Cart:
                    def add(self, item): self.items.append(item)
                    def __add(self, item): self.items.append(item)
                def makes(a): return Cart(a)
                """);

        assertThat(facts.file().functions().stream()
                        .filter(function -> function.has(FunctionFacts.Trait.WRAPPER))
                        .map(FunctionFacts::name))
                .containsExactly("passes", "documented", "awaits", "all_of_them", "__add");
    }

    @Test
    void parametersAndTheBooleanOnesAmongThem() {
        Facts facts = parse("""
                class A:
                    def f(self, a: bool, b=False, c: bool = True, /, d=1, *args: str, e: Optional[bool] = None, **rest): pass
                    @classmethod
                    def g(cls, a): pass
                    @staticmethod
                    def h(a, b): pass
                """);

        assertThat(facts.function("A.f").parameters()).isEqualTo(7);
        assertThat(facts.function("A.f").booleanParameters()).isEqualTo(3);
        assertThat(facts.function("A.g").parameters()).isEqualTo(1);
        assertThat(facts.function("A.h").parameters()).isEqualTo(2);
    }

    @Test
    void imports() {
        Facts facts = parse("""
                import os
                import os.path as p, sys
                from a.b import C, d as e
                from . import sibling
                from .near import x
                from ...far.away import (y, z)
                from a import *
                from __future__ import annotations
                """);

        assertThat(FactsText.imports(facts))
                .containsExactly(
                        "os [] 1",
                        "os/path [] 2",
                        "sys [] 2",
                        "a/b [C, d] 3",
                        "./ [sibling] 4",
                        "./near [x] 5",
                        "../../far/away [y, z] 6",
                        "a [] 7");
    }

    @Test
    void usesAreCallsOrMentions() {
        Facts facts = parse("""
                def run(items: Items, *rest):
                    total = helper(1) + helper(2)
                    items.sort(key=by_size)
                    dispatch("handler")
                    registry.register(total)
                    return f"{shown(total)}"
                """);

        assertThat(FactsText.uses(facts))
                .contains(
                        "run helper 2 0",
                        "run by_size 0 1",
                        "run handler 0 1",
                        "run register 1 0",
                        "run registry 0 1",
                        "run shown 1 0",
                        "run Items 0 1");
    }

    @Test
    void documentingIsNeverCharged() {
        String bare = "def f():\n    return 1\nclass A:\n    x = 1\n";
        String documented = """
                \"""A module.\"""
                # A comment.
                def f():
                    \"""A function.\"""
                    return 1
                class A:
                    '''A class.'''
                    x = 1
                """;

        assertThat(tokens(documented)).isEqualTo(tokens(bare));
        assertThat(tokens("def f():\n    'only this'\n")).isEqualTo(tokens("def f():\n    pass\n") - 1);
    }

    @Test
    void tokensAreLeavesAndStringsAreWeighed() {
        assertThat(tokens("f()")).isEqualTo(3);
        assertThat(tokens("f('')")).isEqualTo(4);
        assertThat(tokens("f('sixsix+')")).isEqualTo(5);
        // the text weighs 2, and the place in it is {, a, ., b and }
        assertThat(tokens("f(f'sixsix+{a.b}')")).isEqualTo(3 + 2 + 5);
        assertThat(tokens("f([1, 2,])")).isEqualTo(tokens("f([1, 2])"));
        assertThat(tokens("f(\n    1,\n    2,\n)")).isEqualTo(tokens("f(1, 2)"));
    }

    @Test
    void decoratorsBelongToTheirFunction() {
        FunctionFacts function =
                parse("import a\n\n@one\n@two(1)\ndef f(): pass\n").function("f");

        assertThat(function.span().startLine()).isEqualTo(3);
        assertThat(function.span().endLine()).isEqualTo(5);
    }

    private static int tokens(String text) {
        return parse(text).file().tokens().weight();
    }

    private static Facts parse(String text) {
        return Facts.of(Language.PYTHON, text);
    }
}
