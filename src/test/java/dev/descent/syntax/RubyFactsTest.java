package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class RubyFactsTest {
    @Test
    void methods_belong_to_classes_whose_statements_say_who_may_call_them() {
        Facts facts = ruby("""
                def helper; end

                class Shop::Cart < Base
                  def initialize(owner) = @owner = owner

                  def add(item)
                    check(item)
                  end

                  def self.open(owner) = new(owner)

                  def size; end

                  private :size

                  private

                  def check(item)
                    log item, 1
                  end

                  public def total(prices) = sum(prices)

                  class << self
                    private

                    def log; end
                  end
                end
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "helper PUBLIC ABSTRACT",
                        "Cart.initialize PUBLIC CONSTRUCTOR OVERRIDE",
                        "Cart.add PUBLIC OVERRIDE WRAPPER",
                        "Cart.open PUBLIC OVERRIDE",
                        "Cart.size INTERNAL ABSTRACT OVERRIDE",
                        "Cart.check INTERNAL OVERRIDE",
                        "Cart.total PUBLIC OVERRIDE WRAPPER",
                        "Cart.log INTERNAL ABSTRACT OVERRIDE");
    }

    @Test
    void what_is_inherited_from_the_same_file_is_known() {
        Facts facts = ruby("""
                class Basket
                  def open; raise NotImplementedError end
                end

                class Cart < Basket
                  def open; @open = true; end

                  def close; @open = false; end
                end
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly("Basket.open PUBLIC ABSTRACT", "Cart.open PUBLIC OVERRIDE", "Cart.close PUBLIC");
    }

    @Test
    void what_may_be_called_by_a_computed_name_is_an_entry_point() {
        assertThat(FactsText.functions(ruby("class A\n def go(x) = send(\"on_#{x}\")\n def on_a; 1; end\nend\n")))
                .containsExactly("A.go PUBLIC ENTRY_POINT", "A.on_a PUBLIC ENTRY_POINT");
        assertThat(FactsText.functions(ruby("class A\n def go(x) = send(:on_a, x)\n memoize def on_a; 1; end\nend\n")))
                .containsExactly("A.go PUBLIC", "A.on_a PUBLIC ENTRY_POINT");
    }

    @Test
    void parameters_and_flags_are_counted() {
        FunctionFacts function =
                ruby("def f(a, b = true, *c, d: false, e:, **g, &h); end\n").function("f");

        assertThat(function.parameters()).isEqualTo(7);
        assertThat(function.booleanParameters()).isEqualTo(2);
    }

    @Test
    void a_name_that_stands_alone_is_a_call_unless_a_variable_has_it() {
        Facts facts = ruby("""
                def go(total)
                  total + price
                  name = name()
                  @price = self.total
                  list.each { |price| name }
                  run(:stop, price: 1)
                end
                """);

        assertThat(facts.uses("go", "total")).isEqualTo("1/0");
        assertThat(facts.uses("go", "price")).isEqualTo("0/0");
        assertThat(facts.uses("go", "name")).isEqualTo("1/0");
        assertThat(facts.uses("go", "list")).isEqualTo("1/0");
        assertThat(facts.uses("go", "stop")).isEqualTo("0/1");
    }

    @Test
    void constants_are_mentioned_and_constructed() {
        Facts facts = ruby("def go = Shop::Cart.new(Item, \"Box\")\n");

        assertThat(facts.uses("go", "Cart")).isEqualTo("1/0");
        assertThat(facts.uses("go", "Shop")).isEqualTo("0/1");
        assertThat(facts.uses("go", "Item")).isEqualTo("0/1");
        assertThat(facts.uses("go", "Box")).isEqualTo("0/1");
    }

    @Test
    void types_say_what_they_build_on() {
        Facts facts = ruby("class A::B < C::D\n  include E\n  extend F\n  include Comparable\nend\nmodule G; end\n");

        assertThat(facts.file().implementations())
                .extracting(implementation -> implementation.type() + " < " + implementation.abstraction())
                .containsExactly("B < D", "B < E", "B < F");
        assertThat(FactsText.types(facts)).containsExactly("B PUBLIC _", "G PUBLIC _");
    }

    @Test
    void states_are_read_off_the_instance_variables() {
        Facts facts = ruby("""
                class Job
                  attr_reader :status

                  def initialize(name, urgent: false)
                    @name = name
                    @urgent = urgent
                    @done = false
                    @status = :new
                    @owner = nil
                    @options = {}
                    @log = Log.new
                  end

                  def go
                    @paused = true
                    @cache ||= 1
                    return if @status == :stopped || status == :new
                    @options[:a] + @options.fetch(:b)
                    case @status
                    when :new, :old then 1
                    end
                  end
                end
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Job {name: _, urgent: bool, done: bool, status: compared(3), owner: _?, "
                        + "options: keyed(2), log: Log, paused: bool}");
    }

    @Test
    void imports_are_calls_with_plain_text() {
        Facts facts = ruby("""
                require 'json'
                require_relative 'cart'
                require_relative '../base.rb'
                require path
                require "a#{b}"
                autoload :Shop, 'acme/shop'
                """);

        assertThat(FactsText.imports(facts))
                .containsExactly("json [] 1", "./cart [] 2", "../base [] 3", "acme/shop [] 6");
    }

    @Test
    void text_is_weighed_and_symbols_are_names() {
        assertThat(ruby("a = \"1234567\"\n").file().tokens().weight()).isEqualTo(4);
        assertThat(ruby("a = :a_long_symbol\n").file().tokens().weight()).isEqualTo(3);
        assertThat(ruby("a = <<~SQL\n  select 1 from x\nSQL\n").file().tokens().weight())
                .isEqualTo(3 + 4);
        assertThat(ruby("# no\na\n=begin\nno\n=end\n__END__\nno\n")
                        .file()
                        .tokens()
                        .weight())
                .isEqualTo(1);
    }

    @Test
    void declarations_in_a_class_are_no_top_level_code() {
        assertThat(topLevel("class A\n  attr_reader :a\n  include B\nend\nrequire 'a'\n"))
                .isZero();
        assertThat(topLevel("class A\n  on(:a) { |x| x.go }\nend\n")).isPositive();
        assertThat(topLevel("CODES = { ok: 200 }.freeze\n")).isPositive();
        assertThat(topLevel("CODES = { ok: 200 }\n")).isZero();
        assertThat(topLevel("start(8080)\n")).isEqualTo(4);
    }

    @Test
    void eval_is_dark() {
        assertThat(ruby("eval 'x'\nfoo.instance_eval(text)\n").file().dark().evalCalls())
                .isEqualTo(2);
    }

    private static int topLevel(String text) {
        return ruby(text).file().functions().getFirst().tokens();
    }

    private static Facts ruby(String text) {
        return Facts.of(Language.RUBY, text);
    }
}
