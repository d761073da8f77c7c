exports.handler = async (charge) => ({ refunded: charge.amount });
