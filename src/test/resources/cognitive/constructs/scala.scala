package more

object More {
  def guards(xs: List[Int]) =
    for (x <- xs if x > 0; y <- xs if y > x && y < 9) yield x * y // +1

  def loop(xs: List[Int]): Unit =
    for (x <- xs if x > 0) { // +1
      if (x > 1) println(x) // +2
    }

  def matching(x: Any): Int = x match { // +1
    case n: Int if n > 0 || n < -9 => 1 // +1
    case Some(y: Int) => if (y > 0) 2 else 3 // +3
    case _ => 0
  }

  def partial(xs: List[Any]) = xs.collect {
    case n: Int if n > 0 => n
    case s: String => if (s.isEmpty) 0 else 1 // +3
  }

  def handled(text: String): Int =
    try text.toInt
    catch { // +1
      case e: NumberFormatException => 0
      case e: Exception => 1
    } finally println(text)

  def folded(xs: List[Int]) = xs.foldLeft(0) { (sum, x) =>
    if (x > 0) sum + x else sum // +2
  }

  def placeholders(xs: List[Int]) = xs.map(_ + 1).filter(_ > 0)

  def chain(n: Int): String = {
    if (n < 0) { // +1
      "negative"
    } else if (n == 0) { // +1
      "zero"
    } else { // +1
      "positive"
    }
  }

  def value(n: Int): Int = {
    val sign = if (n < 0) -1 else 1 // +1
    sign
  }

  def again(n: Int): Int = { // +1
    if (n == 0) return 0 // +1
    again(n - 1)
  }

  def doing(n: Int): Unit = {
    var i = n
    do { // +1
      i -= 1
    } while (i > 0 && i < 10) // +1
  }

  def local(n: Int): Int = {
    def inner(m: Int): Int = {
      if (m > 0) return m // +2
      0
    }
    inner(n)
  }

  def negated(a: Boolean, b: Boolean, c: Boolean) = !(a && b) && c // +2

  def mixed(a: Boolean, b: Boolean, c: Boolean) = a && b || c // +2

  def nestedMatch(a: Option[Int], b: Option[Int]) = a match { // +1
    case Some(x) =>
      b match { // +2
        case Some(y) => y
        case None => x
      }
    case None => 0
  }
}
