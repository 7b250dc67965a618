import { useState } from 'react';

export function CartView({ prices, wholesale }: { prices: number[]; wholesale: boolean }) {
  const [gift, setGift] = useState(false);
  const sum = prices.reduce((total, price) => total + (wholesale || gift ? price * 0.9 : price), 0);
  return (
    <section>
      <button onClick={() => setGift(!gift)}>{gift ? 'A gift' : 'Not a gift'}</button>
      {sum > 0 && <strong>{sum}</strong>}
    </section>
  );
}
