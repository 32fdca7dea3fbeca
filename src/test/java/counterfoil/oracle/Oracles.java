package counterfoil.oracle;

import java.util.List;

/** One oracle for each check. */
final class Oracles {

	static final List<CheckOracle> ALL = List.of(new OrderNotDelivered(), new RefundedQuantityExceedsOrdered(),
			new RestockNotCounted(), new ReturnedButNotRefunded(), new StockDoesNotRollForward(),
			new CancelledButNotRefunded(), new ChargebackAndRefund(), new PaidWithOpenBalance(),
			new RefundAmountSetByHand(), new RefundExceedsCaptured(), new RefundExceedsOrderTotal(), new RefundFailed(),
			new RefundInOtherCurrency(), new RefundLineExceedsOrderLine(), new RefundNotPaidOut(),
			new RefundPaidOutDiffers(), new RefundPendingTooLong(), new RefundToOtherGateway(),
			new RefundTwinSuspected(), new RefundWithoutRecord(), new RefundedAmountDiffers(),
			new ShippingRefundedExceedsCharged(), new StatusContradictsRefunds(), new TaxRefundedExceedsCharged(),
			new PayoutDoesNotAddUp(), new PayoutRefundDiffers(), new PayoutRefundWithoutTransaction(),
			new RefundMissingFromPayouts(), new DefectiveButRestocked(), new RefundedButNotReturned(),
			new RefundedQuantityExceedsReceived(), new RestockedAtOtherLocation(), new RestockedMoreThanReturned(),
			new RestockedWithoutReturn(), new ReturnedQuantityExceedsOrdered(), new CustomerNotNotified(),
			new FinalSaleRefunded(), new RefundedThoughDeclined(), new RestockingFeeNotCharged(),
			new ReturnRequestUnanswered(), new ReturnedOutsideWindow(), new CreditExceedsReturn(),
			new CreditedAndRefunded(), new ExchangeDoesNotNet(), new NoReceiptReturnNotCredited(),
			new NoReceiptStockNotAdjusted(), new RefundWithoutOrder(), new NightMissing(), new OrderNameAmbiguous(),
			new RefundChangedAfterReport(), new RefundVanished());

	private Oracles() {
	}

}
