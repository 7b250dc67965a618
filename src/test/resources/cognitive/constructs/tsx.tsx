export function List({ items, empty }: Props) {
  if (!items) return null; // +1
  return (
    <ul>
      {items.length > 0 && items.map((item) => <li>{item.name}</li>)} {/* +1 */}
      {items.map((item) => (item.open ? <Open item={item} /> : <Closed />))} {/* +2 */}
      {empty ?? <Empty />}
    </ul>
  );
}

export const Card: FC<Props> = ({ title, onClose }) => {
  const close = useCallback(() => {
    if (title && onClose) { // +3
      onClose();
    }
  }, [title]);
  return title ? <b onClick={close}>{title}</b> : null; // +1
};
