// The globals of the browser tests (describe, it, before…).
/// <reference types="mocha" />
