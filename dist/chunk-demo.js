function demo(_) {
    return Promise.resolve(2);
}

export { demo };
