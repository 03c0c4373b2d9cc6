// remembered.ts: what is computed of an object that does not change is computed once, and forgotten with it.

export function remembered<K extends object, V>(compute: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    let entry = known.get(of)
    if (!entry) known.set(of, (entry = { value: compute(of) }))
    return entry.value
  }
}
