exports.handler = async (charge) => ({ charged: charge.amount });
