// The tree behind the graph: folders, files, types, functions.
const nothing = () => data.terms.map(() => 0);

// `path` is where it lies in the repository, the same for everything in a file.
function node(name, parent, path) {
  return { name, parent, path, children: new Map(), base: nothing(), head: nothing(), weight: 0, why: "", line: 0 };
}

const places = new Map();
const placeKey = (path, frames) => [path, ...frames].join("\n");

function grow() {
  const root = node(data.heading.root, null, "");
  for (const unit of data.units) {
    const { base = nothing(), head = nothing(), frames = [], why = "", line = 0 } = unit;
    const path = data.files[unit.file];
    const branch = [root];
    for (const name of path.split("/")) branch.push(child(branch.at(-1), name, false, path));
    for (const name of frames) branch.push(child(branch.at(-1), name, true, path));
    for (const part of branch) {
      add(part.base, base);
      add(part.head, head);
      part.weight += Math.max(sum(base), sum(head));
    }
    const own = branch.at(-1);
    own.why = [own.why, why].filter(Boolean).join(" ");
    own.line ||= line;
    places.set(placeKey(path, frames), own);
  }
  collapse(root);
  return root;
}

function child(parent, name, isUnit, path) {
  if (!parent.children.has(name)) {
    const at = isUnit ? path : parent.path ? `${parent.path}/${name}` : name;
    parent.children.set(name, Object.assign(node(name, parent, at), { isUnit }));
  }
  return parent.children.get(name);
}

// A folder that holds nothing but one folder or file is one frame with it.
function collapse(of) {
  of.children.forEach(collapse);
  const [only, ...others] = of.children.values();
  if (!of.parent || !only || others.length || only.isUnit || only.weight !== of.weight) return;
  const { children, path, why, line } = only;
  Object.assign(of, { name: `${of.name}/${only.name}`, children, path, why, line });
  for (const moved of of.children.values()) moved.parent = of;
  only.partOf = of;
}

// The frame of a unit, of its file when it has none of its own, or the root.
function find(path, frames) {
  let found = places.get(placeKey(path, frames)) ?? places.get(placeKey(path, [])) ?? root;
  while (found.partOf) found = found.partOf;
  return found;
}

const children = (of) => of.sorted ??= [...of.children.values()].sort((a, b) => b.weight - a.weight);
const ancestors = (of) => of.parent ? [...ancestors(of.parent), of.parent] : [];
const change = (of) => sum(of.head) - sum(of.base);
const root = grow();
