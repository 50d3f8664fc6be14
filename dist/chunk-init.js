function init(_) {
    return Promise.resolve(2);
}

export { init };
