// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

// The white paper's outer functions: purely declarative ones do not nest what they hold.
function declarative() {
  var foo;
  bar.myFun = function (a) {
    if (condition) { // +1
      one();
    }
  };
}

function notDeclarative() {
  var foo;
  if (condition) { // +1
    one();
  }
  bar.myFun = function (a) {
    if (condition) { // +2
      one();
    }
  };
}

function factory(options) {
  const size = options.size;
  function grow() {
    if (size) { // +1
      one();
    }
  }
  return { grow };
}

(function () {
  function hidden(a) {
    if (a) { // +1
      one();
    }
  }
})();

define(["a"], function (a) {
  return function (b) {
    return b ? 1 : 2; // +1
  };
});

var prototypeMethod;
Shape.prototype.draw = function (a) {
  return a && one(); // +1
};

exports.render = (a) => {
  for (const x of a) { // +1
    one(x);
  }
};

module.exports = function (a) {
  while (a) { // +1
    a = step(a);
  }
};

function switchOnTrue(a) {
  switch (true) { // +1
    case a > 1 && a < 5: // +1
      return 1;
    default:
      return 2;
  }
}

function recursionThroughAnotherObject(a) {
  return a.recursionThroughAnotherObject();
}

function hiddenByAParameter(hiddenByAParameter) {
  return hiddenByAParameter();
}

function hiddenByALocal() {
  const hiddenByALocal = step;
  return hiddenByALocal();
}

function notHiddenByTheParameterOfAnother(a) { // +1
  a.forEach((notHiddenByTheParameterOfAnother) => one(notHiddenByTheParameterOfAnother));
  return notHiddenByTheParameterOfAnother(a.b);
}

const hiddenByTheOnlyParameter = (hiddenByTheOnlyParameter) => hiddenByTheOnlyParameter();

const arrowRecursion = (n) => arrowRecursion(n - 1); // +1

function holdsAnArrow(a) {
  const walk = (n) => walk(n.b); // +1
  return walk(a);
}

function holdsAVariable(a) {
  let climb;
  climb = function (n) { // +1
    return climb(n.b);
  };
  return climb(a);
}

const namedForItself = function self(n) { // +1
  return n > 0 ? self(n - 1) : 0; // +1
};

const members = {
  a: function fact(n) { // +1
    return n > 0 ? n * fact(n - 1) : 1; // +1
  },
  b: function other(other) {
    return other();
  },
};

class NoNameForItself {
  size() {
    return size();
  }
}

function coalescingIsFree(a, b) {
  return a.b ?? b ?? 1;
}

function coalescingJoinsNoRuns(a, b, c, d) {
  return (a && b) ?? (c && d); // +2
}
