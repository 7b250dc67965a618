package conformance

// Scala 3's own syntax. "+n" at the end of a line is what that line adds to its function.

enum Colour(val rgb: Int):
  case Red extends Colour(1)
  case Mixed(a: Int, b: Int) extends Colour(2)

  def isWarm: Boolean = this match // +1
    case Red => true
    case Mixed(a, b) if a > b => true
    case _ => false

trait Show[A]:
  def show(a: A): String
  extension (a: A)
    def shout(loud: Boolean): String =
      if loud then show(a) + "!" // +1
      else show(a) // +1

given Show[Int] with
  def show(a: Int): String =
    if a > 0 && a < 10 then // +2
      "digit"
    else if a == 0 then // +1
      "zero"
    else // +1
      a.toString

def loops(a: Boolean, list: List[Int]): Unit =
  while a do // +1
    step()
  for i <- list do // +1
    if i > 0 then // +2
      step(i)
  val doubled = for i <- list yield i * 2
  step(doubled)

def nestedElse(a: Boolean, b: Boolean): Unit =
  if a then // +1
    one()
  else // +1
    if b then // +2
      two()

def value(a: Boolean): Int =
  val b = if a then 1 else 2 // +1
  b

def catching(a: Boolean): Int =
  try one()
  catch // +1
    case e: IllegalStateException => 1
    case e: Exception =>
      if a then 2 else 3 // +3

def lambdas(list: List[Int]): Unit =
  list.foreach: i =>
    if i > 0 then // +2
      step(i)

@main def run(): Unit =
  val f = (x: Int) => x + 1
  loops(true, List(f(1)))

extension (s: String)
  def countdown(n: Int): Int = // +1
    if n == 0 then 0 // +1
    else s.length + countdown(n - 1) // +1
