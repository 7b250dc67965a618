<?php
// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

namespace Shop\Cart;

// The first example of the white paper: 7.
function sumOfPrimes(int $max): int
{
    $total = 0;
    for ($i = 1; $i <= $max; ++$i) { // +1
        for ($j = 2; $j < $i; ++$j) { // +2
            if ($i % $j === 0) { // +3
                continue 2; // +1
            }
        }
        $total += $i;
    }
    return $total;
}

// The second example of the white paper: 1.
function getWords(int $number): string
{
    switch ($number) { // +1
        case 1:
            return "one";
        case 2:
            return "a couple";
        case 3:
            return "a few";
        default:
            return "lots";
    }
}

function getWordsByMatch(int $number): string
{
    return match ($number) { // +1
        1 => "one",
        2, 3 => "a few",
        default => "lots",
    };
}

// "overriddenSymbolFrom" of the white paper's appendix: 19.
function overriddenSymbolFrom(ClassType $classType): ?MethodSymbol
{
    if ($classType->isUnknown()) { // +1
        return Symbols::$unknown;
    }
    $unknownFound = false;
    $symbols = $classType->getSymbol()->members()->lookup($name);
    foreach ($symbols as $overrideSymbol) { // +1
        if ($overrideSymbol->isKind(Symbol::MTH) && !$overrideSymbol->isStatic()) { // +3
            $methodSymbol = $overrideSymbol;
            if (canOverride($methodSymbol)) { // +3
                $overriding = checkOverridingParameters($methodSymbol, $classType);
                if ($overriding === null) { // +4
                    if (!$unknownFound) { // +5
                        $unknownFound = true;
                    }
                } elseif ($overriding) { // +1
                    return $methodSymbol;
                }
            }
        }
    }
    if ($unknownFound) { // +1
        return Symbols::$unknownMethod;
    }
    return null;
}

// "addVersion" of the appendix: 35.
function addVersion(Entry $entry, Transaction $txn): void
{
    $ti = $persistit->getTransactionIndex();
    while (true) { // +1
        try {
            synchronized($this);
            if ($frst !== null) { // +2
                if ($frst->getVersion() > $entry->getVersion()) { // +3
                    throw new RollbackException();
                }
                if ($txn->isActive()) { // +3
                    for ($e = $frst; $e !== null; $e = $e->getPrevious()) { // +4
                        $version = $e->getVersion();
                        $depends = $ti->wwDependency($version, $txn->getStatus(), 0);
                        if ($depends === TIMED_OUT) { // +5
                            throw new WWRetryException($version);
                        }
                        if ($depends !== 0 && $depends !== ABORTED) { // +6
                            throw new RollbackException();
                        }
                    }
                }
            }
            $entry->setPrevious($frst);
            $frst = $entry;
            break;
        } catch (WWRetryException $re) { // +2
            try {
                $depends = $ti->wwDependency($re->getVersionHandle(), $txn, LIMIT);
                if ($depends !== 0 && $depends !== ABORTED) { // +4
                    throw new RollbackException();
                }
            } catch (InterruptedException $ie) { // +3
                throw new PersistitInterruptedException($ie);
            }
        } catch (InterruptedException $ie) { // +2
            throw new PersistitInterruptedException($ie);
        }
    }
}

// "toRegexp" of the appendix: 20.
function toRegexp(string $antPattern, string $directorySeparator): string
{
    $escaped = '\\' . $directorySeparator;
    $sb = '^';
    $i = startsWith($antPattern, "/") || startsWith($antPattern, "\\") ? 1 : 0; // +2
    while ($i < strlen($antPattern)) { // +1
        $ch = $antPattern[$i];
        if (strpos(SPECIAL, $ch) !== false) { // +2
            $sb .= '\\' . $ch;
        } elseif ($ch === '*') { // +1
            if ($i + 1 < strlen($antPattern) && $antPattern[$i + 1] === '*') { // +4
                if ($i + 2 < strlen($antPattern) && isSlash($antPattern[$i + 2])) { // +5
                    $sb .= '(?:.*' . $escaped . '|)';
                    $i += 2;
                } else { // +1
                    $sb .= '.*';
                    $i += 1;
                }
            } else { // +1
                $sb .= '[^' . $escaped . ']*?';
            }
        } elseif ($ch === '?') { // +1
            $sb .= '[^' . $escaped . ']';
        } elseif (isSlash($ch)) { // +1
            $sb .= $escaped;
        } else { // +1
            $sb .= $ch;
        }
        $i++;
    }
    return $sb . '$';
}

function linear($a)
{
    $b = $a + 1;
    echo $b;
    return $b;
}

function chain($a)
{
    if ($a > 0) { // +1
        return 1;
    } elseif ($a < 0) { // +1
        return -1;
    } else if ($a === 7) { // +1
        return 7;
    } else { // +1
        return 0;
    }
}

function elseIfContentNests($a, $b, $c)
{
    if ($a) { // +1
        one();
    } else if ($b) { // +1
        if ($c) { // +2
            two();
        }
    }
}

function elseNestsItsContent($a, $b)
{
    if ($a) { // +1
        one();
    } else { // +1
        if ($b) { // +2
            two();
        }
    }
}

function alternativeSyntax($a, $b)
{
    if ($a): // +1
        one();
    elseif ($b): // +1
        two();
    else: // +1
        three();
    endif;
    foreach ($a as $x): // +1
        if ($x): // +2
            one();
        endif;
    endforeach;
    while ($b): // +1
        two();
    endwhile;
}

function withoutBraces($a, $b)
{
    if ($a) // +1
        one();
    else if ($b) // +1
        two();
    else // +1
        three();
}

function ternary($a)
{
    return $a ? 1 : 2; // +1
}

function nestedTernary($a, $b)
{
    return $a ? 1 : ($b ? 2 : 3); // +3
}

function shortTernary($a, $b)
{
    return $a ?: $b;
}

function nullIsShorthand($a, $b)
{
    $a ??= $b;
    return $a?->b()?->c ?? $b ?? 1;
}

function loops($list, $a)
{
    foreach ($list as $key => $value) { // +1
        while ($a) { // +2
            do { // +3
                one();
            } while ($a);
        }
    }
}

function plainJumpsAreFree($list)
{
    foreach ($list as $x) { // +1
        if ($x) { // +2
            continue;
        }
        break;
    }
}

function numberedJumps($list)
{
    foreach ($list as $x) { // +1
        switch ($x) { // +2
            case 1:
                break 2; // +1
            case 2:
                continue 2; // +1
        }
    }
}

function jumps($a)
{
    again:
    if ($a) { // +1
        goto again; // +1
    }
}

function switchNests($a, $b)
{
    switch ($a) { // +1
        case 1:
            if ($b) { // +2
                one();
            }
            break;
        default:
            $b ? one() : two(); // +2
    }
}

function matchOfConditions($a, $b)
{
    return match (true) { // +1
        $a > 1 && $b > 1 => 1, // +1
        $a > 1 => $b ? 2 : 3, // +2
        default => 4,
    };
}

function catches($a)
{
    try {
        if ($a) { // +1
            one();
        }
    } catch (A | B $e) { // +1
        if ($a) { // +2
            two();
        }
    } catch (C) { // +1
        throw new D();
    } finally {
        three();
    }
}

function ands($a, $b, $c)
{
    return $a && $b && $c; // +1
}

function mixed($a, $b, $c, $d)
{
    return $a && $b || $c && $d; // +3
}

function wordsAsOperators($a, $b, $c)
{
    return ($a and $b and $c); // +1
}

function negatedGroup($a, $b, $c)
{
    return $a && !($b && $c); // +2
}

function parentheses($a, $b, $c, $d)
{
    return $a && ($b || $c) && $d; // +3
}

function conditionAndOperators($a, $b, $c)
{
    if ($a && $b || $c) { // +3
        one();
    }
}

function bitsAreFree($a, $b)
{
    return $a & $b | 1;
}

function closuresNest($list, $a)
{
    $f = function ($x) use ($a) {
        if ($x) { // +2
            return $a;
        }
    };
    $g = fn($x) => $x ? 1 : 2; // +2
    return array_map($f, $list, $g);
}

function closuresAloneAreFree($list)
{
    return array_filter(array_map(fn($x) => $x + 1, $list), 'strlen');
}

function anonymousClass()
{
    return new class extends Base {
        public function visit($node)
        {
            if ($node) { // +2
                one();
            }
        }
    };
}

function outer($a)
{
    function inner($b)
    {
        if ($b) { // +2
            one();
        }
    }
    inner($a);
}

function recursive(int $n): int // +1
{
    return $n <= 1 ? 1 : $n * recursive($n - 1); // +1
}

function isEven(int $n): bool // +1
{
    return $n === 0 || isOdd($n - 1); // +1
}

function isOdd(int $n): bool // +1
{
    return $n !== 0 && isEven($n - 1); // +1
}

function generators($list)
{
    foreach ($list as $x) { // +1
        yield $x => one($x);
    }
    yield from $list;
}

function templates($a)
{
    return "a {$a->b} " . ($a ? 'x' : 'y'); // +1
}

class Tree
{
    public function visit($node) // +1
    {
        if ($node->left) { // +1
            $this->visit($node->left);
        }
    }

    public static function build(int $depth) // +1
    {
        return $depth > 0 ? self::build($depth - 1) : null; // +1
    }

    public static function make(int $depth) // +1
    {
        return Tree::make($depth - 1);
    }

    public static function late(int $depth) // +1
    {
        return static::late($depth - 1);
    }

    public function size()
    {
        return $this->items->size();
    }

    public function recursive($n)
    {
        return recursive($n);
    }
}

// A closure that stands in no function is nested in nothing.
$topLevelClosure = function ($a) {
    if ($a) { // +1
        one();
    }
};

$topLevelArrow = fn ($a) => $a ? 1 : 2; // +1

function jumpsOverANumber($a)
{
    while ($a) { // +1
        if ($a > 1) { // +2
            break 1; // +1
        }
        if ($a > 2) { // +2
            break;
        }
        continue 1; // +1
    }
}
