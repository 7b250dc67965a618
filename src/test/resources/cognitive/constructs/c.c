int jumps(int n) {
    while (n > 0) { // +1
        if (n == 3) { // +2
            goto out; // +1
        }
        if (n == 4) // +2
            continue;
        n--;
    }
out:
    return n;
}

int compiled(int n) {
#ifdef DEBUG // +1
    log(n);
#elif defined(TRACE) && TRACE > 1 // +1
    trace(n);
#else // +1
    if (n) // +2
        log(0);
#endif
    return n;
}

int switches(int n) {
    switch (n) { // +1
    case 1:
    case 2:
        if (n) // +2
            return 1;
        /* fall through */
    default:
        do { // +2
            n++;
        } while (n < 9 || n > 99); // +1
    }
    return n;
}

int conditionals(int a, int b) {
    return a ? b ? 1 : 2 : b ?: 3; // +3
}

int mixed(int a, int b, int c, int d) {
    return (a && b) || (c && d); // +3
}

int negated(int a, int b, int c) {
    return !(a && b) && c; // +2
}

int bits(int a, int b) {
    return (a & b) | (a ^ b);
}

int chain(int n) {
    if (n < 0) // +1
        return 1;
    else if (n == 0) // +1
        return 2;
    else { // +1
        for (;;) // +2
            if (n++) // +3
                break;
    }
    return 0;
}

int comma(int n) {
    for (int i = 0, j = n; i < j; i++, j--) // +1
        ;
    return n;
}

int down(int n) { // +1
    return n == 0 ? 0 : down(n - 1); // +1
}

int even(int n);

int odd(int n) { // +1
    return n != 0 && even(n - 1); // +1
}

int even(int n) { // +1
    return n == 0 || odd(n - 1); // +1
}

#define MAX(a, b) ((a) > (b) ? (a) : (b))

int macros(int a, int b) {
    return MAX(a, b && a); // +1
}

int assigned(int n) {
    int c;
    while ((c = next()) != 0 && c != n) { // +2
    }
    return c;
}

int braceless(int a, int b) {
    if (a) // +1
        if (b) // +2
            return 1;
        else // +1
            return 2;
    return 0;
}
