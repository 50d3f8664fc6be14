/** What a customer reads when an order is refused, by the error code of Orders. */
export const TEXTE = {
  malformed_order: 'Bitte prüfen Sie Ihre Eingaben.',
  unknown_item: 'Diesen Artikel gibt es nicht mehr.',
  out_of_stock: 'Davon ist nicht mehr genug da.',
  order_locked: 'Die Bestellung wird gerade geändert. Bitte gleich noch einmal.',
  internal: 'Das hat nicht geklappt. Wir kümmern uns darum.',
};
