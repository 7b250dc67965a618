#include <vector>

namespace more {

int ranges(const std::vector<int>& xs) {
    for (auto x : xs) { // +1
        if (x > 0 and x < 9) { // +3
            return x;
        }
    }
    return 0;
}

template <typename T>
int constants(T x) {
    if constexpr (sizeof(T) > 4) { // +1
        return 1;
    } else if constexpr (sizeof(T) > 2) { // +1
        return 2;
    } else { // +1
        return 3;
    }
}

int initialised(Map& m) {
    if (auto it = m.find(1); it != m.end()) { // +1
        switch (auto n = it->second; n) { // +2
        case 1:
            return 1;
        default:
            return 2;
        }
    }
    return 0;
}

void catching() {
    try {
        run();
    } catch (const std::exception& e) { // +1
        if (e.what()) { // +2
            throw;
        }
    } catch (...) { // +1
        done();
    }
}

void lambdas(std::vector<int>& xs) {
    each(xs, [&](int x) {
        if (x > 0) { // +2
            each(xs, [=](int y) { return y > x ? y : x; }); // +4
        }
    });
}

int immediate(int n) {
    const int m = [n] {
        if (n > 0) return 1; // +2
        return 0;
    }();
    return m;
}

int local(int n) {
    struct Inner {
        int get() {
            return n > 0 ? 1 : 0; // +2
        }
    };
    return Inner().get();
}

int jumps(int n) {
again:
    if (n++ < 9) goto again; // +2
    return n;
}

template <typename... A>
bool folded(A... a) {
    return (a && ...);
}

int compiled(int n) {
#if defined(WIN32) // +1
    return 1;
#else // +1
    return n ? 2 : 3; // +2
#endif
}

struct Tree {
    Tree() : left(nullptr), size(left ? 1 : 0) {} // +1

    int depth() { // +1
        return this->depth();
    }

    static int make(int n) { // +1
        return Tree::make(n - 1);
    }

    int other(Tree& t) {
        return t.other(*this);
    }

    bool operator<(const Tree& t) const {
        return size < t.size || (size == t.size && left < t.left); // +2
    }

    Tree* left;
    int size;
};

int down(int n) { // +1
    return n == 0 ? 0 : down(n - 1); // +1
}

bool negated(bool a, bool b, bool c) {
    return !(a && b) && c; // +2
}

bool spelled(bool a, bool b, bool c) {
    return a and b or not c; // +2
}

task coroutine(stream& s) {
    while (auto x = co_await s.next()) { // +1
        co_yield *x;
    }
}

} // namespace more
