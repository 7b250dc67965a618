package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class EcmaScriptFactsTest {
    @Test
    void shapesOfTypeAliases() {
        Facts facts = typescript("""
                type Colour = "red" | "green" | "blue";
                type Level = 1 | 2;
                type Maybe = Colour | null;
                type Flag = boolean | undefined;
                type Mixed = "auto" | number;
                type Event =
                  | { kind: "open"; url: string }
                  | { kind: "close"; clean: boolean }
                  | Named;
                type Both = A & { on: boolean };
                type Id = string;
                type Call = (a: boolean) => boolean;
                type Pair = [boolean, Colour];
                type Many = boolean[];
                type Fixed = Readonly<{ on: boolean }>;
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly(
                        "Colour choice(3)",
                        "Level choice(2)",
                        "Maybe Colour?",
                        "Flag bool?",
                        "Mixed <auto: _ | number: _>",
                        "Event <0: {kind: _, url: _} | 1: {kind: _, clean: bool} | Named: Named>",
                        "Both {A: A, 1: {on: bool}}",
                        "Id _",
                        "Call _",
                        "Pair {0: bool, 1: Colour}",
                        "Many _",
                        "Fixed {on: bool}");
    }

    @Test
    void shapesOfInterfacesClassesAndEnums() {
        Facts facts = typescript("""
                export interface Connection {
                  open: boolean;
                  peer?: string;
                  error: Error | null;
                  readonly done?: boolean;
                  close(): void;
                }
                class Cart {
                  static count = 0;
                  open = false;
                  #dirty = true;
                  items: Item[] = [];
                  private label?: string;
                  constructor(private readonly busy: boolean, size: number) {}
                }
                enum Direction { Up, Down = 4, Left = "left" }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly(
                        "Connection PUBLIC abstraction {open: bool, peer: _?, error: Error?, done: bool?}",
                        "Cart PRIVATE {open: bool, #dirty: bool, items: _, label: _?, busy: bool}",
                        "Direction PRIVATE choice(3)");
    }

    @Test
    void fieldsThatTheConstructorSets() {
        Facts facts = javascript("""
                class Connection extends Base {
                  constructor(url) {
                    super();
                    this.url = url;
                    this.open = false;
                    this.peer = null;
                    this.retries = 0;
                  }
                }
                """);

        assertThat(FactsText.shapes(facts)).containsExactly("Connection {url: _, open: bool, peer: _?, retries: _}");
    }

    @Test
    void flagsInDisguiseCountAsWhatTheyAre() {
        Facts facts = typescript("""
                const FLAG_A = 1 << 0;
                class Disguised {
                  mode: string;
                  flags: number;
                  extra: Record<string, unknown>;
                  more = new Map<string, boolean>();
                  index: { [key: string]: number };
                  run() {
                    if (this.mode === "read" || this.mode !== "write") {
                      this.flags |= FLAG_A;
                    }
                    if (this.flags & 4) {
                      this.extra["size"] = this.extra["owner"];
                      this.more.set("a", true);
                      this.more.get("b");
                    }
                    switch (this.mode) {
                      case "append":
                        return;
                    }
                  }
                }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Disguised {mode: compared(3), flags: masked(2), extra: keyed(2), more: keyed(2),"
                        + " index: keyed(0)}");
    }

    @Test
    void functionsHoweverTheyAreWritten() {
        Facts facts = typescript("""
                export function declared() {}
                function* generated() {}
                const arrow = () => 1;
                export const exported = async (a) => a;
                let expression = function () {};
                export default function byDefault() {}
                class Cart {
                  constructor() {}
                  add(item) {}
                  get size() { return 1; }
                  static of() {}
                  #secret() {}
                  private hidden() {}
                  protected shared() {}
                  onClick = () => {};
                  abstract area(): number;
                }
                const handlers = { click() {}, drag: () => {}, drop: function () {} };
                function outer() { const inner = () => 1; }
                list.map((x) => x);
                export { arrow };
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "declared PUBLIC",
                        "generated PRIVATE",
                        "arrow PUBLIC",
                        "exported PUBLIC",
                        "expression PRIVATE",
                        "byDefault PUBLIC ENTRY_POINT",
                        "Cart.constructor PUBLIC CONSTRUCTOR",
                        "Cart.add PUBLIC",
                        "Cart.size PUBLIC",
                        "Cart.of PUBLIC",
                        "Cart.#secret PRIVATE",
                        "Cart.hidden PRIVATE",
                        "Cart.shared INTERNAL",
                        "Cart.onClick PUBLIC",
                        "Cart.area PUBLIC ABSTRACT",
                        "handlers.click PRIVATE OVERRIDE",
                        "handlers.drag PRIVATE OVERRIDE",
                        "handlers.drop PRIVATE OVERRIDE",
                        "outer PRIVATE",
                        "inner PRIVATE");
    }

    @Test
    void commonJsExports() {
        Facts facts = javascript("""
                exports.render = function () {};
                module.exports.other = () => {};
                function listed() {}
                function hidden() {}
                module.exports = { listed };
                Shape.prototype.draw = function () {};
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "render PUBLIC", "other PUBLIC", "listed PUBLIC", "hidden PRIVATE", "Shape.draw PUBLIC");
    }

    @Test
    void whatAModuleIsMayBeNamedAnyhowElsewhere() {
        Facts facts = javascript("""
                exports = module.exports = createApplication;
                function createApplication() {}
                """);

        assertThat(FactsText.functions(facts)).containsExactly("createApplication PUBLIC ENTRY_POINT");
    }

    @Test
    void overridesAndEntryPoints() {
        Facts facts = typescript("""
                interface Shape { area(): number; }
                class Base { run() {} }
                class Known extends Base { run() {} walk() {} }
                class Foreign extends React.Component { render() {} }
                class Round implements Shape { area() { return 1; } other() {} override toString() { return ""; } }
                @Controller()
                class Api { @Get("/") index() {} plain() {} }
                export default class Page {}
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Shape.area PUBLIC ABSTRACT",
                        "Base.run PUBLIC",
                        "Known.run PUBLIC OVERRIDE",
                        "Known.walk PUBLIC",
                        "Foreign.render PUBLIC OVERRIDE",
                        "Round.area PUBLIC OVERRIDE",
                        "Round.other PUBLIC",
                        "Round.toString PUBLIC OVERRIDE",
                        "Api.index PUBLIC ENTRY_POINT",
                        "Api.plain PUBLIC");
        assertThat(facts.file().implementations())
                .containsExactly(
                        new Implementation("Base", "Known"),
                        new Implementation("Component", "Foreign"),
                        new Implementation("Shape", "Round"));
    }

    @Test
    void wrappersPassTheirArgumentsOn() {
        Facts facts = typescript("""
                const passes = (a, b) => other(a, b);
                function returns(a) { return this.inner.other(a); }
                async function awaits(a) { return await other(a); }
                function rests(...all) { return other(...all); }
                export function reaches(a) { return this.inner.other(a); }
                function makes(a) { return new Other(a); }
                function adds(a) { return other(a, 1); }
                function swaps(a, b) { return a; }
                """);

        assertThat(facts.file().functions().stream()
                        .filter(function -> function.has(FunctionFacts.Trait.WRAPPER))
                        .map(FunctionFacts::name))
                .containsExactly("passes", "returns", "awaits", "rests");
    }

    @Test
    void parametersAndTheBooleanOnesAmongThem() {
        FunctionFacts function = typescript(
                        "function f(this: A, a: boolean, b = false, c?: boolean, { d }: P, ...e: string[]) {}")
                .function("f");

        assertThat(function.parameters()).isEqualTo(5);
        assertThat(function.booleanParameters()).isEqualTo(3);
    }

    @Test
    void imports() {
        Facts facts = typescript("""
                import React, { useState as state, type Ref } from "react";
                import * as path from "node:path";
                import "./side-effect";
                export { a, b as c } from "./a/b";
                export * from "../all";
                const fs = require("fs");
                const { join, sep: separator } = require("./lib/x");
                const lazy = () => import("./lazy");
                import legacy = require("./legacy");
                import type { Only } from "./types";
                """);

        assertThat(FactsText.imports(facts))
                .containsExactly(
                        "react [default, useState, Ref] 1",
                        "node:path [] 2",
                        "./side-effect [] 3",
                        "./a/b [a, b] 4",
                        "../all [] 5",
                        "fs [] 6",
                        "./lib/x [join, sep] 7",
                        "./lazy [] 8",
                        "./legacy [] 9",
                        "./types [Only] 10");
    }

    @Test
    void usesAreCallsOrMentions() {
        Facts facts = Facts.of(Language.TSX, """
                function run(list: Item[]) {
                  const total = helper(1) + helper(2);
                  list.map(convert);
                  new Cart(total);
                  dispatch("handler");
                  this.state.open = { short, key: value };
                  return <Panel title={caption} onClick={a.press}><b>text</b></Panel>;
                }
                """);

        assertThat(FactsText.uses(facts))
                .contains(
                        "run helper 2 0",
                        "run convert 0 1",
                        "run Cart 1 0",
                        "run handler 0 1",
                        "run Item 0 1",
                        "run open 0 1",
                        "run short 0 1",
                        "run value 0 1",
                        "run Panel 1 0",
                        "run caption 0 1",
                        "run press 0 1");
    }

    @Test
    void tokensAreLeavesAndStringsAreWeighed() {
        assertThat(tokens("f();")).isEqualTo(3);
        assertThat(tokens("f()")).isEqualTo(3);
        assertThat(tokens("/** one */ f(); // two")).isEqualTo(3);
        assertThat(tokens("f('');")).isEqualTo(4);
        assertThat(tokens("f('sixsix+');")).isEqualTo(5);
        assertThat(tokens("f(`sixsix+`);")).isEqualTo(5);
        // the text weighs 2, and the place in it is ${, a, .b and }
        assertThat(tokens("f(`sixsix+${a.b}`);")).isEqualTo(3 + 2 + 5);
        assertThat(tokens("f(/a+/g);")).isEqualTo(4);
        assertThat(tokens("f([1, 2,]);")).isEqualTo(tokens("f([1, 2]);"));
    }

    @Test
    void decoratorsAndExportBelongToTheirDeclaration() {
        Facts facts = typescript("import 'a';\n\n@Injectable()\nexport class A {\n  @Get()\n  f() {}\n}\n");

        assertThat(facts.file().types().getFirst().span().startLine()).isEqualTo(3);
        assertThat(facts.function("A.f").span().startLine()).isEqualTo(5);
    }

    private static int tokens(String text) {
        return typescript(text).file().tokens().weight();
    }

    private static Facts typescript(String text) {
        return Facts.of(Language.TYPESCRIPT, text);
    }

    private static Facts javascript(String text) {
        return Facts.of(Language.JAVASCRIPT, text);
    }
}
