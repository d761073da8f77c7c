/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ StackgatePlugin),
  A: () => (/* binding */ serverless_plugin)
});

;// CONCATENATED MODULE: ./lib/serverless-plugin/schema.js
/** `service:name`, or `name` for one of this service. */
const target = { type: 'string', pattern: '^[^:\\s]+(:[^:\\s]+)?$' };
const use = {
    type: 'object',
    properties: { publish: target, read: target, write: target },
    additionalProperties: false,
    minProperties: 1,
};
/** The outcome of another function, as an event of this one. */
const outcomeEvent = {
    type: 'object',
    properties: {
        service: { type: 'string' },
        name: { type: 'string' },
        type: { type: 'string', enum: ['success', 'failed', 'start'] },
    },
    required: ['name'],
    additionalProperties: false,
};
/** What a function may declare. */
const declarations = {
    calling: { type: 'array', items: target },
    uses: { type: 'array', items: use },
    subscribesTo: { type: 'array', items: { anyOf: [target, outcomeEvent] } },
    subscribable: { type: 'boolean' },
    callers: { type: 'array', items: { type: 'string' } },
};
/** `custom.stackgate`: the same keys by function, for teams that use the gate without this plugin too. */
const customSection = {
    type: 'object',
    properties: {
        functions: {
            type: 'object',
            additionalProperties: { type: 'object', properties: declarations, additionalProperties: false },
        },
    },
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./lib/serverless-plugin/index.js

/**
 * Makes the declared syntax known to the framework, so that `package` and `deploy` accept it. It
 * changes no template and has no hooks: the gate reads the declarations from serverless.yml itself.
 */
class StackgatePlugin {
    hooks = {};
    constructor({ configSchemaHandler }) {
        configSchemaHandler.defineFunctionProperties('aws', { properties: declarations });
        configSchemaHandler.defineFunctionEvent('aws', 'function', outcomeEvent);
        configSchemaHandler.defineCustomProperties({ properties: { stackgate: customSection } });
    }
}
/** The framework takes a plugin from a module's default export; it knows no other. */
/* harmony default export */ const serverless_plugin = (StackgatePlugin);

var __webpack_exports__StackgatePlugin = __webpack_exports__.z;
var __webpack_exports__default = __webpack_exports__.A;
export { __webpack_exports__StackgatePlugin as StackgatePlugin, __webpack_exports__default as default };
