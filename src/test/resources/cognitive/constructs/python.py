def flattened(rows):
    return [cell for row in rows if row for cell in row if cell and cell > 0]  # +1


def set_and_dict_comprehensions(pairs):
    return {a for a, _ in pairs if a}, {a: b for a, b in pairs if b or a}  # +1


def conditional_in_a_comprehension(values):
    return [value if value else 0 for value in values]  # +1


def conditional_in_a_lambda(values):
    return sorted(values, key=lambda v: v if v else 0)  # +2


def conditionals_in_conditionals(a, b, c):
    return a if b else (b if c else 0)  # +3


def match_in_a_loop(commands):
    while commands:  # +1
        match commands.pop():  # +2
            case ["go", direction] if direction:
                if direction == "home":  # +3
                    return
            case {"action": "stop"} | None:
                break
            case _:
                continue


def guards_with_operators(event):
    match event:  # +1
        case (x, y) if x > 0 and y > 0:  # +1
            return x
        case _:
            return 0


def loop_with_else(items):
    while items:  # +1
        if items.pop():  # +2
            break
    else:  # +1
        for item in items:  # +2
            print(item)


def all_clauses_of_try(path):
    try:
        handle = open(path)
    except (OSError, ValueError) as e:  # +1
        if e:  # +2
            raise
    except Exception:  # +1
        return None
    else:  # +1
        return handle
    finally:
        if path:  # +1
            print(path)


def groups_of_exceptions(run):
    try:
        run()
    except* ValueError:  # +1
        pass
    except* TypeError:  # +1
        pass


async def asynchronous(stream):
    async with stream as source:
        async for item in source:  # +1
            if await item.ready():  # +2
                yield item


def assigned_in_a_condition(read):
    while (chunk := read()) and chunk.size > 0:  # +2
        print(chunk)


def negated_group(a, b, c):
    if not (a and b) and c:  # +3
        return 1


def negated_names(a, b, c):
    return not a and not b and c  # +1


def operators_in_arguments(a, b, c):
    return a and max(b or c, 1) and c  # +2


def asserted(a, b):
    assert a and b, "both"  # +1


def decorating(function):
    """Nested function and return only."""

    def wrapper(*arguments):
        if arguments:  # +1
            return function(*arguments)

    return wrapper


def decorating_and_more(function):
    print(function)

    def wrapper(*arguments):
        if arguments:  # +2
            return function(*arguments)

    return wrapper


def decorating_twice(name):
    def decorator(function):
        def wrapper(*arguments):
            if arguments:  # +1
                return function(*arguments)

        return wrapper

    return decorator


def even(n):  # +1
    return n == 0 or odd(n - 1)  # +1


def odd(n):  # +1
    return n != 0 and even(n - 1)  # +1


class Tree:
    def depth(self):  # +1
        return max(child for child in [self.left.size, self.depth()])

    @staticmethod
    def clamp(n):  # +1
        return Tree.clamp(n - 1)

    @property
    def name(self):
        return self._name or "unnamed"  # +1
