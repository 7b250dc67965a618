package more

func selects(a, b chan int) int {
	for { // +1
		select { // +2
		case x := <-a:
			if x > 0 { // +3
				return x
			}
		case b <- 1:
		default:
			return 0
		}
	}
}

func typeSwitch(x any) int {
	switch v := x.(type) { // +1
	case int, string:
		if v != nil { // +2
			return 1
		}
	case nil:
		return 2
	}
	return 0
}

func switchWithoutSubject(a, b bool) int {
	switch { // +1
	case a && b: // +1
		return 1
	case a || b: // +1
		fallthrough
	default:
		return 0
	}
}

func labels(rows [][]int) {
outer:
	for _, row := range rows { // +1
		for _, cell := range row { // +2
			if cell == 0 { // +3
				continue outer // +1
			}
			if cell < 0 { // +3
				break outer // +1
			}
			if cell > 9 { // +3
				continue
			}
		}
	}
}

func jumps(n int) {
again:
	n++
	if n < 9 { // +1
		goto again // +1
	}
}

func literals(xs []int) {
	each(xs, func(x int) {
		if x > 0 { // +2
			each(xs, func(y int) {
				if y > 0 && x > y { // +5
					done()
				}
			})
		}
	})
}

func deferred(f File) (err error) {
	defer func() {
		if r := recover(); r != nil { // +2
			err = r
		}
	}()
	go func() {
		for range f.lines { // +2
		}
	}()
	return
}

func errors(path string) error {
	if f, err := open(path); err != nil { // +1
		return err
	} else if f == nil || f.closed { // +2
		return nil
	} else { // +1
		f.close()
	}
	return nil
}

func loops(n int) {
	for i := 0; i < n && n < 9; i++ { // +2
		for n > 0 { // +2
			n--
		}
	}
	for range 10 { // +1
	}
}

func negated(a, b, c bool) bool {
	return !(a && b) && c // +2
}

func mixed(a, b, c, d bool) bool {
	return a && b || c && d // +3
}

func down(n int) int { // +1
	if n == 0 { // +1
		return 0
	}
	return down(n - 1)
}

func even(n int) bool { // +1
	return n == 0 || odd(n-1) // +1
}

func odd(n int) bool { // +1
	return n != 0 && even(n-1) // +1
}

func (t *Tree) Depth() int { // +1
	return t.Depth() + 1
}

func (t *Tree) Other(o *Tree) int {
	return o.Other(t)
}

func generic[T any](xs []T, keep func(T) bool) (out []T) {
	for _, x := range xs { // +1
		if keep(x) { // +2
			out = append(out, x)
		}
	}
	return out
}
