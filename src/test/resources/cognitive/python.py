"""Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function."""


# The second example of the white paper, in Python: 1.
def get_words(number):
    match number:  # +1
        case 1:
            return "one"
        case 2:
            return "a couple"
        case _:
            return "lots"


def linear(a):
    b = a + 1
    with open(b) as f:
        f.write("x")
    assert b
    return b


def chain(a):
    if a > 0:  # +1
        return 1
    elif a < 0:  # +1
        return -1
    elif a == 7:  # +1
        return 7
    else:  # +1
        return 0


def conditional_expression(a, b):
    return 1 if a else 2  # +1


def nested_conditional_expression(a, b):
    return 1 if a else (2 if b else 3)  # +3


def else_nests_its_content(a, b):
    if a:  # +1
        one()
    else:  # +1
        if b:  # +2
            two()


def elif_content_nests(a, b, c):
    if a:  # +1
        one()
    elif b:  # +1
        if c:  # +2
            two()


def nested(a, b, c):
    if a:  # +1
        for x in b:  # +2
            while c:  # +3
                one(x)


def match_nests(a, b):
    match a:  # +1
        case 1:
            if b:  # +2
                one()
        case [x, y]:
            two()


def match_guards(a, b):
    match a:  # +1
        case x if x > 10:
            return 1
        case x if x > 5 and b:  # +1
            return 2
        case _:
            return 3


def for_else(a):
    for x in a:  # +1
        if x:  # +2
            break
    else:  # +1
        one()


def while_else(a):
    while a:  # +1
        a = step(a)
    else:  # +1
        if a:  # +2
            one()


def comprehensions_are_shorthand(a):
    squares = [x * x for x in a if x]
    pairs = {x: y for x in a for y in x}
    return any(x > 0 for x in squares), {x for x in pairs}


def comprehension_with_a_choice(a):
    return [1 if x else 2 for x in a]  # +1


async def asynchronous(a):
    async for x in a:  # +1
        await x
    async with a as b:
        await b


def exceptions(a):
    try:
        if a:  # +1
            one()
    except ValueError:  # +1
        if a:  # +2
            two()
    except (KeyError, OSError) as e:  # +1
        raise e
    else:  # +1
        three()
    finally:
        if a:  # +1
            four()


def exception_in_a_loop(a):
    for x in a:  # +1
        try:
            one(x)
        except OSError:  # +2
            continue


def plain_jumps_are_free(a):
    for x in a:  # +1
        if x == 1:  # +2
            continue
        if x == 2:  # +2
            break
        if x == 3:  # +2
            return x
    return None


def like_operators_count_once(a, b, c, d):
    return a and b and c and d  # +1


def each_change_of_operator_counts(a, b, c, d, e, f):
    if (  # +1
        a and b and c  # +1
        or d or e  # +1
        and f  # +1
    ):
        one()


def parentheses_are_read_through(a, b, c):
    return a and (b and c)  # +1


def parentheses_around_another_operator(a, b, c, d):
    return a and (b or c) and d  # +3


def negated_group_starts_anew(a, b, c):
    if a and not (b and c):  # +3
        one()


def negated_operand_does_not(a, b, c):
    return not a and not b and c  # +1


def argument_starts_anew(a, b, c):
    return a and check(b and c)  # +2


def comparison_chain(a, b, c):
    return a < b < c


def factorial(n):
    if n == 0:  # +1
        return 1
    return n * factorial(n - 1)  # +1


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)  # +2


class Tree:
    def depth(self):
        return 1 + self.depth()  # +1

    @classmethod
    def make(cls):
        return cls.make()  # +1

    def width(self):
        return self.left.width()

    def run(self):
        run()

    def render(self, a):
        if a:  # +1
            return 1
        return 2


def nested_function(a):
    b = a

    def inner(c):
        if c:  # +2
            return 1
        return b

    return inner(a)


def lambda_nests(a):
    b = sorted(a, key=lambda x: 1 if x else 2)  # +2
    return b


def method_of_a_local_class(a):
    b = a

    class Local:
        def run(self):
            if b:  # +2
                one()

    return Local()


# The white paper's decorators: a function that holds one function and returns it does not nest it.
def a_decorator(a, b):
    def inner(func):
        if condition:  # +1
            print(b)
        func()
    return inner


def not_a_decorator(a, b):
    my_var = a * b
    def inner(func):
        if condition:  # +2
            print(b)
        func()
    return inner


def decorator_generator(a):
    def generator(func):
        def decorator(func):
            if condition:  # +1
                print(a)
            return func()
        return decorator
    return generator


def documented_decorator(a):
    """A docstring is no statement."""
    @wraps(a)
    def inner(*args):
        return 1 if args else 2  # +1
    return inner


def walrus(a):
    while (b := a.read()):  # +1
        one(b)


if linear(1):  # +1
    chain(2)


def hidden_by_a_parameter(hidden_by_a_parameter):
    return hidden_by_a_parameter()


def hidden_by_a_local(a):
    hidden_by_a_local = a.b
    return hidden_by_a_local()


def hidden_round_the_call(hidden_round_the_call):
    def inner():
        return hidden_round_the_call()
    return [inner, inner]


def recursive(n):  # +1
    return recursive(n - 1)


def holds_a_function(a):
    def walk(n):  # +1
        return walk(n.b)
    return walk(a.c)
