-- CreateIndex
CREATE INDEX "stripe_movement_at_idx" ON "stripe_movement"("at");
