/** Records in the order of their creation, found by id; a record that changes keeps its place. */
export class Table<T extends { id: string }> {
  readonly rows: T[] = [];
  readonly #places = new Map<string, number>();

  put(row: T): void {
    const place = this.#places.get(row.id);
    if (place === undefined) {
      this.#places.set(row.id, this.rows.length);
      this.rows.push(row);
    } else {
      this.rows[place] = row;
    }
  }

  get(id: string): T | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.rows[place];
  }

  place(id: string): number | undefined {
    return this.#places.get(id);
  }

  clear(): void {
    this.rows.length = 0;
    this.#places.clear();
  }
}
