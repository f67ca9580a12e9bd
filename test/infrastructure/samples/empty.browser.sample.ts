// A file in which somebody forgot the tests.
export {};
