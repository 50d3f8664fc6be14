/** The consumer impact, what the producer states beside what the contract tells. */ /** One row a field: the computed ones in their order, then what only the payload has. */ function impactRows({ stated, computed }) {
    // Maps, because a field may be called like a member of every object.
    const said = new Map(Object.entries(stated ?? {}));
    const told = new Map(Object.entries(computed));
    return [
        ...new Set([
            ...told.keys(),
            ...said.keys()
        ])
    ].map((field)=>({
            field,
            stated: said.get(field) ?? null,
            computed: told.get(field) ?? null
        }));
}

export { impactRows as i };
