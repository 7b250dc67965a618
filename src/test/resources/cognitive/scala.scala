package conformance

// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

object Paper {
  // The first example of the white paper, in Scala, where loops have no labels: 6.
  def sumOfPrimes(max: Int): Int = {
    var total = 0
    for (i <- 1 to max) { // +1
      for (j <- 2 until i) { // +2
        if (i % j == 0) { // +3
          total -= i
        }
      }
      total += i
    }
    total
  }

  // The second: 1.
  def getWords(number: Int): String = number match { // +1
    case 1     => "one"
    case 2     => "a couple"
    case 3 | 4 => "a few"
    case _     => "lots"
  }

  // From the paper's appendix: 19.
  private def overriddenSymbolFrom(classType: ClassType): MethodSymbol = {
    if (classType.isUnknown) { // +1
      return Symbols.unknownMethodSymbol
    }
    var unknownFound = false
    val symbols = classType.symbol.members.lookup(name)
    for (overrideSymbol <- symbols) { // +1
      if (overrideSymbol.isKind(Symbol.MTH) // +2
        && !overrideSymbol.isStatic) { // +1
        val method = overrideSymbol.asInstanceOf[MethodSymbol]
        if (canOverride(method)) { // +3
          val overriding = checkOverridingParameters(method, classType)
          if (overriding == null) { // +4
            if (!unknownFound) { // +5
              unknownFound = true
            }
          } else if (overriding) { // +1
            return method
          }
        }
      }
    }
    if (unknownFound) { // +1
      return Symbols.unknownMethodSymbol
    }
    null
  }

  // From the paper's appendix: 35, less 2 because Scala has one catch with two cases.
  private def addVersion(entry: Entry, txn: Transaction): Unit = {
    val index = persistit.transactionIndex
    while (true) { // +1
      try {
        this.synchronized {
          if (first != null) { // +2
            if (first.version > entry.version) { // +3
              throw new RollbackException
            }
            if (txn.isActive) { // +3
              for (e <- first.previous) { // +4
                val depends = index.wwDependency(e.version, txn.status, 0)
                if (depends == TimedOut) { // +5
                  throw new RetryException(e.version)
                }
                if (depends != 0 // +5
                  && depends != Aborted) { // +1
                  throw new RollbackException
                }
              }
            }
          }
          entry.previous = first
          first = entry
        }
      } catch { // +2
        case re: RetryException =>
          try {
            val depends = index.wwDependency(re.version, txn.status, Timeout)
            if (depends != 0 // +3
              && depends != Aborted) { // +1
              throw new RollbackException
            }
          } catch { // +3
            case ie: InterruptedException => throw new InterruptedRunException(ie)
          }
        case ie: InterruptedException => throw new InterruptedRunException(ie)
      }
    }
  }

  // From the paper's appendix: 20.
  def toRegexp(antPattern: String, separator: String): String = {
    val escaped = "\\" + separator
    val sb = new StringBuilder(antPattern.length)
    sb.append('^')
    var i = if (antPattern.startsWith("/") || // +1
      antPattern.startsWith("\\")) 1 else 0 // +1
    while (i < antPattern.length) { // +1
      val ch = antPattern.charAt(i)
      if (SpecialChars.indexOf(ch) != -1) { // +2
        sb.append('\\').append(ch)
      } else if (ch == '*') { // +1
        if (i + 1 < antPattern.length // +3
          && antPattern.charAt(i + 1) == '*') { // +1
          if (i + 2 < antPattern.length // +4
            && isSlash(antPattern.charAt(i + 2))) { // +1
            sb.append("(?:.*").append(escaped).append("|)")
            i += 2
          } else { // +1
            sb.append(".*")
            i += 1
          }
        } else { // +1
          sb.append("[^").append(escaped).append("]*?")
        }
      } else if (ch == '?') { // +1
        sb.append("[^").append(escaped).append("]")
      } else if (isSlash(ch)) { // +1
        sb.append(escaped)
      } else { // +1
        sb.append(ch)
      }
      i += 1
    }
    sb.append('$')
    sb.toString
  }

  // The paper's example of nesting: 9.
  def myMethod(c1: Boolean, c2: Boolean): Unit = {
    try {
      if (c1) { // +1
        for (i <- 0 until 10) { // +2
          while (c2) { // +3
            step()
          }
        }
      }
    } catch { // +1
      case _: FirstException | _: SecondException =>
        if (c2) { // +2
          step()
        }
    }
  }

  // The paper's example of a lambda: 2.
  def myMethod2(condition: Boolean): Unit = {
    val r: Runnable = () => {
      if (condition) { // +2
        step()
      }
    }
    r.run()
  }
}

class Conditions {
  def linear(a: Int): Int = {
    val b = a + 1
    b * 2
  }

  def chain(a: Int): Int = {
    if (a > 0) { // +1
      1
    } else if (a < 0) { // +1
      -1
    } else if (a == 7) { // +1
      7
    } else { // +1
      0
    }
  }

  def withoutBraces(a: Boolean): Unit = {
    if (a) one() else two() // +2
    three()
  }

  def asBody(a: Boolean): Int = if (a) 1 else 2 // +2

  def conditionalExpression(a: Boolean): Int = {
    val b = if (a) 1 else 2 // +1
    b
  }

  def asArgument(a: Boolean): Unit = {
    for (i <- 0 until 10) { // +1
      step(if (a) 1 else 2) // +2
    }
  }

  def asLambda(list: List[Int]): List[Int] =
    list.map(x => if (x > 0) 1 else 2) // +2

  def nestedConditionalExpressions(a: Boolean, b: Boolean): Int = {
    val c =
      if (a) // +1
        if (b) 1 else 2 // +2
      else 3
    c
  }

  def expressionWithBraces(a: Boolean): Int = {
    val b = if (a) { // +1
      1
    } else { // +1
      2
    }
    b
  }

  def chainAsExpression(a: Int): Int = {
    val b =
      if (a > 0) 1 // +1
      else if (a < 0) -1 // +1
      else 0 // +1
    b
  }

  def elseNestsItsContent(a: Boolean, b: Boolean): Unit = {
    if (a) { // +1
      one()
    } else { // +1
      if (b) { // +2
        two()
      }
    }
  }

  def nestedIfs(a: Boolean, b: Boolean, c: Boolean): Unit = {
    if (a) { // +1
      if (b) { // +2
        if (c) { // +3
          one()
        }
      }
    }
  }

  def runsOfLikeOperators(a: Boolean, b: Boolean, c: Boolean, d: Boolean): Unit = {
    if (a && b && c) one() // +2
    if (a && b || c) one() // +3
    if (a || b && c || d) one() // +4
    if (a && !(b && c)) one() // +3
    if (a && (b || c) && d) one() // +4
    val e = a || b || c // +1
    step(e, a && b) // +1
  }

  // The grammar knows no precedence; comparisons between operators don't end a run.
  def runsWithComparisons(a: Int, b: Int, c: Int): Unit = {
    if (a == 1 && b == 2 && c == 3) one() // +2
    if (a == 1 && b != 2 || c > 3) one() // +3
    val same = a > 0 == b > 0
    step(same)
  }

  def bitwiseOperatorsAreFree(a: Boolean, b: Boolean): Boolean = a & b | a ^ b
}

class Matching {
  def matchNests(a: Any): Unit = {
    a match { // +1
      case i: Int =>
        if (i > 0) { // +2
          one()
        }
      case _ => two()
    }
  }

  def nestedMatch(a: Int, b: Int): Unit = {
    a match { // +1
      case 1 =>
        b match { // +2
          case 2 => one()
          case _ => two()
        }
      case _ => three()
    }
  }

  def guards(a: Option[Int]): Int = a match { // +1
    case Some(x) if x > 0            => x
    case Some(x) if x < 0 && x > -10 => -x // +1
    case _                           => 0
  }

  // Cases without a subject are a lambda that takes its parameter apart.
  def casesAsFunction(list: List[(Int, Int)]): List[Int] =
    list.collect {
      case (a, b) if a > b => a
      case (a, b) =>
        if (a == b) { // +2
          0
        } else { // +1
          b
        }
    }

  def catches(a: Boolean): Int = {
    try one()
    catch { // +1
      case e: IllegalStateException => 1
      case e: Exception if a =>
        if (e.isFatal) throw e // +2
        2
    } finally {
      if (a) two() // +1
    }
  }

  def handler(a: Boolean): Unit = {
    try one()
    catch logged // +1
  }
}

class Loops {
  def loops(list: List[Int], a: Boolean): Unit = {
    for (i <- list) step(i) // +1
    for { i <- list; j <- list } step(i, j) // +1
    while (a) { // +1
      step()
    }
    do { // +1
      step()
    } while (a)
  }

  def nestedLoops(a: Boolean): Unit = {
    for (i <- 0 until 10) { // +1
      while (a) { // +2
        do { // +3
          step()
        } while (a)
      }
    }
  }

  def comprehensionsAreFree(xs: List[Int], ys: List[Int]): List[Int] =
    for {
      x <- xs
      y <- ys if x > y
      z = x + y
    } yield z

  def whatComprehensionsHoldCounts(xs: List[Int]): List[Int] =
    for (x <- xs if x > 0 && x < 10) yield { // +1
      if (x == 5) { // +1
        1
      } else { // +1
        2
      }
    }

  def pipelinesAreFree(list: List[Int]): List[Int] =
    list.filter(_ > 0).map(_ * 2).takeWhile(_ < 100)
}

class Functions(val next: Functions) {
  def lambdasNest(list: List[Int]): Unit = {
    list.filter(_ > 0).foreach { i =>
      step(i)
      if (i > 1) { // +2
        list.foreach(j => if (j > 2) step(j)) // +4
      }
    }
  }

  def infixLambdasNest(list: List[Int]): Unit = {
    list foreach { i =>
      if (i > 1) step(i) // +2
    }
  }

  // A block that is passed by name is no function to the reader.
  def blocksDoNotNest(a: Boolean): Unit = {
    locked {
      if (a) step() // +1
    }
  }

  def localFunctionsNest(a: Boolean): Unit = {
    def inner(): Unit = {
      if (a) { // +2
        step()
      }
    }
    inner()
  }

  def anonymousClassesNest(a: Boolean): Unit = {
    val r = new Runnable {
      override def run(): Unit = {
        if (a) { // +2
          step()
        }
      }
    }
    r.run()
  }

  @tailrec
  final def recursion(n: Int): Int = // +1
    if (n <= 1) { // +1
      1
    } else { // +1
      recursion(n - 1)
    }

  def curried(n: Int)(m: Int): Int = curried(n - 1)(m) // +1

  def indirect(n: Int): Boolean = // +1
    n == 0 || other(n - 1) // +1

  def other(n: Int): Boolean = // +1
    n != 0 && this.indirect(n - 1) // +1

  def delegated(n: Int): Int = next.delegated(n)

  def overloaded(a: Int): Int = overloaded(a, 1)

  def overloaded(a: Int, b: Int): Int = a + b

  def options(a: Option[Foo]): Int =
    a.flatMap(_.b).map(_.c).getOrElse(0)

  def interpolation(a: Boolean): String = s"x ${if (a) 1 else 2} y" // +1

  def this(a: Boolean) = {
    this(null)
    if (a) step() // +1
  }

  // A lambda that stands in no function is nested in nothing.
  private val property = List(1).map(x => if (x > 0) 1 else 2) // +1

  private val ordering = new Ordering[Int] {
    def compare(a: Int, b: Int): Int = {
      if (a < b) { // +1
        -1
      } else { // +1
        1
      }
    }
  }

  def hiddenByAParameter(hiddenByAParameter: Int => Int): Int = hiddenByAParameter(1)

  def hiddenByALocal(a: Int): Int = {
    val hiddenByALocal = (b: Int) => b
    hiddenByALocal(a)
  }
}
