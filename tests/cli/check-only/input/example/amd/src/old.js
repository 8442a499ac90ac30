define([], function() {
    return {a: 'b};
});
