# Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

# The second example of the white paper, in Ruby: 1.
def words(number)
  case number # +1
  when 1
    "one"
  when 2
    "a couple"
  when 3
    "a few"
  else
    "lots"
  end
end

# The first example of the white paper; Ruby has no labels, so throw leaves the inner loop: 6.
def sum_of_primes(max)
  total = 0
  (1..max).step(1)
  for i in 1..max do # +1
    prime = true
    for j in 2...i do # +2
      if i % j == 0 # +3
        prime = false
        break
      end
    end
    total += i
  end
  total
end

# "overriddenSymbolFrom" of the white paper's appendix: 19.
def overridden_symbol_from(class_type)
  if class_type.unknown? # +1
    return unknown_symbol
  end
  unknown_found = false
  symbols = class_type.symbol.members.lookup(name)
  for overrides in symbols do # +1
    if overrides.kind?(:mth) && !overrides.static? # +3
      if can_override?(overrides) # +3
        overriding = check_parameters(overrides, class_type)
        if overriding.nil? # +4
          unless unknown_found # +5
            unknown_found = true
          end
        elsif overriding # +1
          return overrides
        end
      end
    end
  end
  if unknown_found # +1
    return unknown_symbol
  end
  nil
end

# "addVersion" of the appendix, with blocks for its loops' bodies.
def add_version(entry, transaction)
  ti = transaction_index
  synchronize do
    frist = @entries.first
    while true # +2
      begin
        if first.nil? # +3
          if entry.versioned? # +4
            start(entry)
          end
          return entry
        end
        if first.version > entry.version # +3
          return raise_version(first, entry)
        end
        if first.transaction == transaction || ti.none? # +4
          wait
        elsif first.active? # +1
          wait_longer
        else # +1
          raise "rolled back"
        end
      rescue Interrupted => e # +3
        raise Persistence, e
      rescue Timeout, Stopped # +3
        next
      end
    end
  end
end

# "toRegexp" of the appendix: 20.
def to_regexp(pattern, separator)
  escaped = Regexp.escape(separator)
  sb = +"^"
  i = pattern.start_with?("/") || pattern.start_with?("\\") ? 1 : 0 # +2
  while i < pattern.length # +1
    ch = pattern[i]
    if SPECIAL.include?(ch) # +2
      sb << "\\" << ch
    elsif ch == "*" # +1
      if i + 1 < pattern.length && pattern[i + 1] == "*" # +4
        if i + 2 < pattern.length && slash?(pattern[i + 2]) # +5
          sb << "(?:.*" << escaped << "|)"
          i += 2
        else # +1
          sb << ".*"
          i += 1
        end
      else # +1
        sb << "[^" << escaped << "]*?"
      end
    elsif ch == "?" # +1
      sb << "[^" << escaped << "]"
    elsif slash?(ch) # +1
      sb << escaped
    else # +1
      sb << ch
    end
    i += 1
  end
  sb << "$"
end

def linear(a)
  b = a + 1
  b.to_s
  b
end

def chain(a)
  if a > 0 # +1
    1
  elsif a < 0 # +1
    -1
  elsif a == 7 # +1
    7
  else # +1
    0
  end
end

def else_nests_its_content(a, b)
  if a # +1
    one
  else # +1
    if b # +2
      two
    end
  end
end

def elsif_content_nests(a, b, c)
  if a # +1
    one
  elsif b # +1
    if c # +2
      two
    end
  end
end

def unless_is_an_if(a)
  unless a # +1
    one
  else # +1
    two
  end
end

def modifiers(a, b)
  return 1 if a # +1
  return 2 unless b # +1
  one while a # +1
  two until b # +1
  begin
    three
  end while a # +1
end

def nested_modifiers(list)
  for x in list do # +1
    next if x.nil? # +2
    break unless x.ok? # +2
  end
end

def ternary(a, b)
  a ? 1 : 2 # +1
end

def nested_ternary(a, b)
  a ? 1 : (b ? 2 : 3) # +3
end

def if_as_expression(a)
  x = if a then 1 else 2 end # +2
  x
end

def loops(a, b)
  while a # +1
    until b # +2
      one
    end
  end
end

def loop_with_exit(a)
  loop do
    break if a # +2
  end
end

def case_nests(a, b)
  case a # +1
  when 1
    if b # +2
      one
    end
  else
    two if b # +2
  end
end

def case_without_subject(a, b)
  case # +1
  when a > 1 then 1
  when b > 1 && a < 7 then 2 # +1
  end
end

def patterns(a)
  case a # +1
  in { name: String => name, age: }
    name
  in [Integer, *rest] if rest.any?
    rest
  in x unless x.nil?
    x
  in nil
    nil
  else
    0
  end
end

def pattern_tests(a)
  a => { name: }
  one if a in [1, 2] # +1
end

def rescues
  one
rescue KeyError, TypeError # +1
  two
rescue StandardError => e # +1
  three if e # +2
else # +1
  four if five # +2
ensure
  six
end

def begin_is_free(a)
  begin
    if a # +1
      one
    end
  ensure
    two
  end
end

def retries
  begin
    one
  rescue Timeout # +1
    retry
  end
end

def rescue_modifier
  one rescue nil # +1
end

def raised(a)
  raise ArgumentError, "no" unless a # +1
end

def ands(a, b, c)
  a && b && c # +1
end

def mixed(a, b, c, d)
  a && b || c && d # +3
end

def words_as_operators(a, b, c)
  one(a) and two(b) and return # +1
  a or raise "no" # +1
end

def negated_group(a, b, c)
  a && !(b && c) # +2
end

def parentheses(a, b, c, d)
  a && (b || c) && d # +3
end

def condition(a, b, c)
  if a && b || c # +3
    one
  end
end

def assignments_are_free(a)
  @x ||= a
  @y &&= a
  a ||= 1
  a
end

def safe_navigation_is_free(a)
  a&.b&.c
end

def blocks_nest(list, a)
  list.each do |x|
    one(x) if a # +2
  end
  list.map { |x| x ? 1 : 2 } # +2
end

def blocks_alone_are_free(list)
  list.select(&:ok?).map { |x| x + 1 }.reduce { |x, y| x + y }
end

def blocks_in_blocks(list)
  list.each do |row|
    row.each do |cell|
      one if cell # +3
    end
  end
end

def lambdas_nest(a)
  f = ->(x) { x ? 1 : 2 } # +2
  g = lambda do |x|
    if x # +2
      f.call(x)
    end
  end
  h = proc { a if a } # +2
  g.call(h)
end

def nested_method(a)
  def inner(b)
    if b # +2
      one
    end
  end
  inner(a)
end

def recursive(n) # +1
  n <= 1 ? 1 : n * recursive(n - 1) # +1
end

def even?(n) # +1
  n == 0 ? true : odd?(n - 1) # +1
end

def odd?(n) # +1
  n == 0 ? false : even?(n - 1) # +1
end

def a_variable_is_no_call(name)
  a_variable_is_no_call = name
  a_variable_is_no_call
end

def strings(a)
  "#{a ? 1 : 2}" # +1
end

class Stack
  def pop
    return if empty? # +1
    items.pop
  end

  def drain # +1
    return if empty? # +1
    pop
    drain
  end

  def self.build(depth) # +1
    depth.zero? ? new : build(depth - 1) # +1
  end

  def size
    items.size
  end

  def visit(node) # +1
    self.visit(node.left) if node.left # +1
  end

  class << self
    def open?(a)
      a || b # +1
    end
  end
end

Point = Struct.new(:x, :y) do
  def far?
    if x > 1 # +1
      true
    end
  end
end

# A lambda that stands in no method is nested in nothing.
CHOOSE = ->(a) { a ? 1 : 2 } # +1

choose = lambda do |a|
  if a # +1
    1
  end
end

def arrow_in_a_method(a)
  b = ->(c) { c ? 1 : 2 } # +2
  b.call(a)
end
