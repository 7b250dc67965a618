/* Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function. */
#include <stddef.h>
#if defined(__linux__) && defined(NDEBUG)
#define QUIET 1
#endif

/* The first example of the white paper, in C: 7. */
int sum_of_primes(int max) {
    int total = 0;
    for (int i = 1; i <= max; ++i) { // +1
        for (int j = 2; j < i; ++j) { // +2
            if (i % j == 0) { // +3
                goto next; // +1
            }
        }
        total += i;
    next:;
    }
    return total;
}

/* The second: 1. */
const char *get_words(int number) {
    switch (number) { // +1
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

/* The third, overriddenSymbolFrom, with return codes in place of exceptions: 19. */
struct symbol *overridden_symbol_from(struct type *class_type) {
    if (is_unknown(class_type)) { // +1
        return unknown_symbol;
    }
    bool unknown_found = false;
    struct list *symbols = lookup(class_type);
    for (int i = 0; i < symbols->size; i++) { // +1
        struct symbol *overrides = symbols->at[i];
        if (overrides->kind == METHOD // +2
            && !overrides->is_static) { // +1
            if (can_override(overrides)) { // +3
                int overriding = check_parameters(overrides);
                if (overriding == UNSURE) { // +4
                    if (!unknown_found) { // +5
                        unknown_found = true;
                    }
                } else if (overriding) { // +1
                    return overrides;
                }
            }
        }
    }
    if (unknown_found) { // +1
        return unknown_symbol;
    }
    return NULL;
}

/* Two conditions in one: 11. */
void replace_version(struct entry *entry, struct transaction *txn) {
    int ti = txn->id;
    for (;;) { // +1
        if (entry != NULL) { // +2
            struct version *first = entry->first;
            if (first->next != NULL && first->holder == ti) { // +4
                if (first->version > ti) { // +4
                    return;
                }
            }
        }
        break;
    }
}

int linear(int a) {
    int b = a + 1;
    return b * 2;
}

int chain(int a) {
    if (a > 0) { // +1
        return 1;
    } else if (a < 0) { // +1
        return -1;
    } else if (a == 7) { // +1
        return 7;
    } else { // +1
        return 0;
    }
}

int without_braces(int a) {
    if (a) // +1
        return 1;
    else if (a > 2) // +1
        return 2;
    else // +1
        return 3;
}

int else_holds_if(int a, int b) {
    if (a) { // +1
        return 1;
    } else { // +1
        if (b) { // +2
            return 2;
        }
    }
    return 0;
}

int nested_in_else_if(int a, int b) {
    if (a) { // +1
        return 1;
    } else if (b) { // +1
        if (a > b) { // +2
            return 2;
        }
    }
    return 0;
}

int ternary(int a) {
    return a ? 1 : 2; // +1
}

int nested_ternaries(int a, int b) {
    return a ? 1 : b ? 2 : 3; // +3
}

int ternary_in_if(int a) {
    if (a) { // +1
        return a > 1 ? 2 : 3; // +2
    }
    return 0;
}

int loops(int a) {
    for (int i = 0; i < a; i++) { // +1
        while (a) { // +2
            do { // +3
                a--;
            } while (a > 3);
        }
    }
    return a;
}

int plain_jumps_are_free(int a) {
    for (;;) { // +1
        if (a) { // +2
            break;
        }
        if (a > 2) { // +2
            continue;
        }
        return a;
    }
}

int goto_counts_anywhere(int a) {
    if (a) { // +1
        goto fail; // +1
    }
    goto done; // +1
fail:
    a = 0;
done:
    return a;
}

int switch_in_loop(int a) {
    while (a--) { // +1
        switch (a) { // +2
        case 1:
        case 2:
            if (a) { // +3
                return 1;
            }
            break;
        default:
            break;
        }
    }
    return 0;
}

int fallthrough_is_free(int a) {
    int b = 0;
    switch (a) { // +1
    case 1:
        b++;
    case 2:
        b++;
    }
    return b;
}

int one_sequence(int a, int b, int c) {
    return a && b && c; // +1
}

int mixed_sequences(int a, int b, int c, int d) {
    return a && b || c && d; // +3
}

int parentheses_are_read_through(int a, int b, int c, int d) {
    return a && (b || c) && d; // +3
}

int negation_starts_anew(int a, int b, int c) {
    return a && !(b && c); // +2
}

int condition_and_sequence(int a, int b) {
    if (a && b) { // +2
        return 1;
    }
    return 0;
}

int bits_are_free(int a, int b) {
    a &= b;
    a |= 2;
    return a & b | 4;
}

int loop_condition(int a, int b) {
    while (a && b) { // +2
        a--;
    }
    return a;
}

int factorial(int n) { // +1
    return n <= 1 ? 1 : n * factorial(n - 1); // +1
}

int is_odd(int n);

int is_even(int n) { // +1
    return n == 0 || is_odd(n - 1); // +1
}

int is_odd(int n) { // +1
    return n != 0 && is_even(n - 1); // +1
}

int calls_a_field_of_its_name(struct handler *handler) {
    return handler->calls_a_field_of_its_name(handler);
}

void macros_are_not_expanded(int a) {
    FOR_EACH(a) {
        CHECK(a);
    }
}

int conditional_compilation(int a) {
#ifdef FAST // +1
    if (a) { // +2
        return 1;
    }
#elif defined(SLOW) // +1
    return 2;
#else // +1
    a++;
#endif
    return a;
}

int conditional_compilation_nested(int a) {
    while (a) { // +1
#if DEBUG // +2
        trace(a);
#endif
        a--;
    }
    return a;
}

#ifdef WINDOWS
int outside_functions_it_is_free(int a) {
    return a;
}
#endif

#define LARGER(a, b) ((a) > (b) ? (a) : (b))

int uses_a_macro(int a) {
    return LARGER(a, 1);
}

int deep(int a) {
    if (a) { // +1
        for (;;) { // +2
            switch (a) { // +3
            case 1:
                return a ? 1 : 2; // +4
            }
        }
    }
    return 0;
}

int early_returns(int a) {
    if (a == 1) return 1; // +1
    if (a == 2) return 2; // +1
    return 3;
}

int comma_and_assignment(int a, int b) {
    int c = (a = 1, b = 2);
    return c;
}

int old_style(a, b)
    int a;
    int b;
{
    if (a) { // +1
        return b;
    }
    return 0;
}

static inline void *pointer_result(void **of) {
    return *of ? *of : NULL; // +1
}

int sequence_as_argument(int a, int b) {
    return linear(a && b) || linear(a || b); // +3
}

int sizeof_is_free(int a) {
    return (int) sizeof(a);
}

int statement_in_label(int a) {
again:
    if (a > 3) { // +1
        a--;
        goto again; // +1
    }
    return a;
}

int assignment_in_condition(int a) {
    int b;
    if ((b = a) != 0 || a) { // +2
        return b;
    }
    return 0;
}

int hidden_by_a_parameter(int (*hidden_by_a_parameter)(int), int a) {
    return hidden_by_a_parameter(a);
}

int hidden_by_a_local(int a) {
    int (*hidden_by_a_local)(int) = step;
    return hidden_by_a_local(a);
}

int recursive(int n) { // +1
    return recursive(n - 1);
}

int *recursive_pointer(int n) { // +1
    return recursive_pointer(n - 1);
}

int elvis_is_free(int a, int b, int c) {
    return a ?: (b ? c : a) ?: c; // +1
}
