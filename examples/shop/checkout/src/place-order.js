// The example's code is not run; its digest tells a changed function from an unchanged one.
exports.handler = async (event) => ({
  statusCode: 202,
  body: JSON.stringify({ order: event.requestContext?.requestId }),
});
