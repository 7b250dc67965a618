// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

function Conditional({ a, b }: Props) {
  return (
    <div>
      {a && <One />} {/* +1 */}
      {b ? <One /> : <Two />} {/* +1 */}
      {a ?? <None />}
    </div>
  );
}

function Mapped({ items }: Props) {
  if (!items) { // +1
    return null;
  }
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>{item.done ? "yes" : "no"}</li> // +2
      ))}
    </ul>
  );
}

const Button = ({ a }: Props) => <button onClick={() => a && press()}>{a || "none"}</button>; // +2

export const Memo = React.memo(({ a }: Props) => {
  if (a) { // +1
    return <One />;
  }
  return <Two />;
});

class Panel extends React.Component<Props> {
  state = { open: false };

  render() {
    return this.state.open ? <One /> : null; // +1
  }
}
