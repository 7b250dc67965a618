def unless_else(x)
  unless x # +1
    1
  else # +1
    2
  end
end

def modifiers(x, y)
  return 1 if x # +1
  return 2 unless y # +1
  x += 1 while x < 9 # +1
  y -= 1 until y.zero? # +1
end

def rescue_modifier(path)
  text = File.read(path) rescue nil # +1
  text
end

def modifier_on_begin(x)
  begin # +1
    x += 1
  end while x < 9
end

def patterns(value)
  case value # +1
  in { name: String => name } if name.size > 1 && name != "x" # +1
    name
  in [Integer, *] | nil
    2
  else
    3
  end
end

def case_without_subject(a, b)
  case # +1
  when a && b then 1 # +1
  when a then 2
  else 3
  end
end

def rescues(path)
  yield path
rescue IOError, SystemCallError => e # +1
  retry if e # +2
rescue StandardError # +1
  nil
else # +1
  1
ensure
  2
end

def begin_in_method
  begin
    1
  rescue ArgumentError # +1
    2
  end
end

def blocks(rows)
  rows.each do |row|
    row.each { |cell| puts cell if cell } # +3
  end
end

def loops
  loop do
    break if done? # +2
    next unless ready? # +2
  end
end

def conditions(a, b, c)
  x = a ? (b ? 1 : 2) : 3 # +3
  y = (a and b) || c # +2
  x if y
  # +1
end

def elsif_chain(n)
  if n < 0 # +1
    :a
  elsif n.zero? # +1
    :b
  elsif n > 9 && n < 99 # +2
    :c
  else # +1
    :d
  end
end

def safe(x)
  x ||= 1
  x&.to_s
  x &&= x + 1
end

def lambdas
  check = ->(x) { x ? 1 : 0 } # +2
  other = lambda { |x| return if x } # +2
  proc { check.call(other) }
end

def for_in(rows)
  for row in rows # +1
    for cell in row # +2
      puts cell
    end
  end
end

def negated(a, b, c)
  !(a && b) && c # +2
end

def down(n) # +1
  n.zero? ? 0 : down(n - 1) # +1
end

class Tree
  def self.make(n) # +1
    make(n - 1)
  end

  def depth # +1
    self.depth + 1
  end

  def other(tree)
    tree.other(self)
  end
end
