exports.handler = async () => 'reconciled';
