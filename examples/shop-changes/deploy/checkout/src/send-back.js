exports.handler = async (event) => ({ statusCode: 202, body: event.pathParameters.id });
