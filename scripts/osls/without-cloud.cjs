// Loaded into osls before anything else: it asks AWS whether a layer is the one that was deployed last, to keep its
// artefact's key. Here nothing was ever deployed.
const Layers = require('osls/lib/plugins/aws/package/compile/layers.js');

Layers.prototype.compareWithLastLayer = async () => {};
