<?php

function matches($x) {
    return match (true) { // +1
        $x > 0 && $x < 9 => 1, // +1
        $x === null, $x === '' => $x ? 2 : 3, // +2
        default => 0,
    };
}

function alternative($x) {
    if ($x): // +1
        foreach ($x as $y): // +2
            echo $y;
        endforeach;
    elseif ($x === 0): // +1
        echo 1;
    else: // +1
        while ($x): // +2
            break;
        endwhile;
    endif;
}

function else_if_in_two_words($x) {
    if ($x) { // +1
        echo 1;
    } else if ($x === 0) { // +1
        echo 2;
    } else { // +1
        echo 3;
    }
}

function jumps($rows) {
    foreach ($rows as $row) { // +1
        foreach ($row as $cell) { // +2
            if ($cell) { // +3
                continue 2; // +1
            }
            if (!$cell) { // +3
                break;
            }
        }
    }
    goto end; // +1
    end:
    return 0;
}

function shorthand($x) {
    $y = $x ?? other() ?? 0;
    $y ??= 1;
    $z = $x ?: 2;
    return $x?->name;
}

function catches() {
    try {
        run();
    } catch (A | B $e) { // +1
        if ($e) { // +2
            log();
        }
    } catch (Throwable) { // +1
        log();
    } finally {
        done();
    }
}

function closures($xs) {
    $f = function ($x) use ($xs) {
        return $x ? 1 : 0; // +2
    };
    return array_map(fn($x) => $x && $f($x) ? 1 : 0, $xs); // +3
}

function functionInFunction() {
    function inner($x) {
        if ($x) { // +2
            return 1;
        }
    }
}

function anonymousClass() {
    return new class {
        public function run($x) {
            if ($x) { // +2
                return 1;
            }
        }
    };
}

function switches($x) {
    switch ($x) { // +1
        case 1:
        case 2:
            do { // +2
                $x++;
            } while ($x < 9 || $x > 99); // +1
            break;
        default:
            for (;;) { // +2
            }
    }
}

function words($a, $b, $c) {
    if ($a and $b or $c) { // +3
        return 1;
    }
    return $a xor $b;
}

function negated($a, $b, $c) {
    return !($a && $b) && $c; // +2
}

function nestedTernary($a, $b) {
    return $a ? ($b ? 1 : 2) : 3; // +3
}

function down($n) { // +1
    return $n === 0 ? 0 : down($n - 1); // +1
}

function generators($xs) {
    foreach ($xs as $x) { // +1
        yield $x => $x ? 1 : 2; // +2
    }
}

class Tree {
    public function depth() { // +1
        return $this->depth();
    }

    public static function make() { // +1
        return self::make() ?: static::make();
    }

    public function other(Tree $t) {
        return $t->other($this);
    }
}
